package cn.jixiao.core.directory;

import cn.jixiao.platform.identity.Acting;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.sql.Array;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads capability and reach in one statement and keeps them two seconds, keyed by everything they depend on. */
@Service
class DirectoryMandates implements Mandates {

    private static final String MANDATE = """
            with recursive roots as (
                select u.id from dir_org_unit u join role_reach r on r.role = :role
                where u.tenant_id = :tenant and (
                    (r.reach in ('OWN_BODY', 'OWN_SUBTREE', 'ASSIGNED_DEPARTMENTS') and u.id = :body)
                    or (r.reach = 'BUREAU' and u.parent_id is null))
                union
                select a.department_id from dir_office_assignment a join role_reach r on r.role = :role
                where a.tenant_id = :tenant and r.reach = 'ASSIGNED_DEPARTMENTS' and a.office_id = :body
                    and a.fiscal_year = :year and not a.revoked
                union
                select l.department_id from dir_leader_assignment l join role_reach r on r.role = :role
                where l.tenant_id = :tenant and r.reach = 'DEPARTMENTS_IN_CHARGE' and l.person_id = :person
                    and l.fiscal_year = :year and not l.revoked
            ), reached as (
                select id from roots
                union
                select u.id from dir_org_unit u join reached on u.parent_id = reached.id
                where u.tenant_id = :tenant and (select reach from role_reach where role = :role) <> 'OWN_BODY'
            )
            select array(select capability from role_capability where role = :role) as capabilities,
                   array(select id from reached) as reach
            """;

    private record Key(String tenant, UUID post, String role, UUID body, UUID person, int year) {}

    private final JdbcClient jdbc;
    private final Cache<Key, Mandate> recent = Caffeine.newBuilder()
            .expireAfterWrite(Duration.ofSeconds(2))
            .maximumSize(10_000)
            .build();

    DirectoryMandates(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    @Transactional
    public Mandate of(Acting acting, int fiscalYear) {
        Key key = new Key(
                acting.bureauId(),
                acting.post().id(),
                acting.post().role(),
                acting.post().orgUnitId(),
                acting.personId(),
                fiscalYear);
        return recent.get(key, this::read);
    }

    private Mandate read(Key key) {
        return jdbc.sql(MANDATE)
                .param("tenant", key.tenant())
                .param("role", key.role())
                .param("body", key.body())
                .param("person", key.person())
                .param("year", key.year())
                .query((row, n) -> new Mandate(
                        texts(row.getArray("capabilities")).stream()
                                .map(Capability::valueOf)
                                .collect(Collectors.toUnmodifiableSet()),
                        new Reach(ids(row.getArray("reach")))))
                .single();
    }

    private static Set<String> texts(Array array) throws SQLException {
        return Set.copyOf(Arrays.asList((String[]) array.getArray()));
    }

    private static Set<UUID> ids(Array array) throws SQLException {
        return new HashSet<>(Arrays.asList((UUID[]) array.getArray()));
    }
}
