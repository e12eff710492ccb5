package cn.jixiao.tenant.people;

import cn.jixiao.platform.identity.Acting;
import cn.jixiao.platform.identity.Ids;
import cn.jixiao.platform.identity.Post;
import cn.jixiao.platform.problem.Refusal;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.stereotype.Component;

/** Who an operator is, for the trail of the bureau that he works on. An operator holds no post in any bureau. */
@Component
public class Operators {

    /** Stands in the trail where others name their post. */
    private static final UUID NO_POST = new UUID(0, 0);

    private final JdbcClient jdbc;

    Operators(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Lets operators through.
     *
     * @throws Refusal 404 for everybody else
     */
    public static void require(JwtAuthenticationToken who) {
        if (!is(who)) {
            throw Refusal.notFound();
        }
    }

    static boolean is(JwtAuthenticationToken who) {
        return who.getAuthorities().stream().anyMatch(granted -> "ROLE_operator".equals(granted.getAuthority()));
    }

    /** The operator behind a token, as one who acts on this bureau; called in a transaction as OWN of that bureau. */
    public Acting acting(Jwt token, String bureau, UUID root) {
        String subject = Objects.requireNonNull(token.getSubject());
        String userName = Objects.requireNonNullElse(token.getClaimAsString("preferred_username"), subject);
        String name = Objects.requireNonNullElse(token.getClaimAsString("name"), userName);
        UUID person = jdbc.sql("select id from person where subject = ?")
                .param(subject)
                .query(UUID.class)
                .optional()
                .orElseGet(() -> add(subject, userName, name));
        return new Acting(person, name, bureau, new Post(NO_POST, "PLATFORM_ADMIN", root, "平台运营"));
    }

    private UUID add(String subject, String userName, String name) {
        return jdbc.sql("""
                insert into person (id, subject, user_name, name) values (?, ?, lower(?), ?)
                on conflict (user_name) do update set subject = excluded.subject returning id
                """)
                .params(Ids.next(), subject, userName, name)
                .query(UUID.class)
                .single();
    }
}
