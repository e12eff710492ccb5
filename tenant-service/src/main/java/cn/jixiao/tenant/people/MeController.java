package cn.jixiao.tenant.people;

import cn.jixiao.platform.tenancy.Door;
import cn.jixiao.platform.tenancy.Scope;
import cn.jixiao.platform.time.BusinessClock;
import cn.jixiao.tenant.bureau.Bureau;
import cn.jixiao.tenant.bureau.Bureaus;
import cn.jixiao.tenant.organisation.OrgUnit;
import cn.jixiao.tenant.organisation.OrgUnits;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tells who is signed in, where he serves and, in the bureau of the token, in which posts he may act. */
@RestController
class MeController {

    record Me(
            @Nullable UUID personId,
            String name,
            String userName,
            boolean operator,
            List<People.Membership> memberships,
            @Nullable ActingBureau bureau,
            List<HeldPost> posts) {}

    record ActingBureau(
            String id,
            String name,
            String region,
            Bureau.Level level,
            @Nullable String parentId,
            String divisionCode,
            Bureau.Status status) {}

    /** @param rights what the post may do in the directory */
    record HeldPost(
            UUID id,
            Role role,
            PostBody orgUnit,
            @Nullable Integer fiscalYear,
            LocalDate validFrom,
            @Nullable LocalDate validTo,
            List<Right> rights) {}

    record PostBody(UUID id, String code, String name, OrgUnit.Kind kind) {}

    private final People people;
    private final Posts posts;
    private final OrgUnits orgUnits;
    private final Bureaus bureaus;
    private final BusinessClock clock;
    private final TransactionTemplate transaction;

    MeController(
            People people,
            Posts posts,
            OrgUnits orgUnits,
            Bureaus bureaus,
            BusinessClock clock,
            PlatformTransactionManager transactions) {
        this.people = people;
        this.posts = posts;
        this.orgUnits = orgUnits;
        this.bureaus = bureaus;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    @GetMapping("/api/v1/tenant/me")
    Me me(JwtAuthenticationToken who) {
        Jwt token = who.getToken();
        boolean operator = Operators.is(who);
        String subject = Objects.requireNonNull(token.getSubject());
        String userName = Objects.requireNonNullElse(token.getClaimAsString("preferred_username"), subject);
        People.Person person = people.bySubject(subject).orElse(null);
        if (person == null) {
            String name = Objects.requireNonNullElse(token.getClaimAsString("name"), userName);
            return new Me(null, name, userName, operator, List.of(), null, List.of());
        }
        List<People.Membership> memberships = people.memberships(person.id(), clock.today());
        ActingBureau bureau = Door.find()
                .map(Scope::tenant)
                .filter(id -> memberships.stream().anyMatch(m -> m.bureauId().equals(id)))
                .flatMap(bureaus::find)
                .map(MeController::view)
                .orElse(null);
        List<HeldPost> held =
                bureau == null ? List.of() : Objects.requireNonNull(transaction.execute(status -> held(person.id())));
        return new Me(person.id(), person.name(), person.userName(), operator, memberships, bureau, held);
    }

    private List<HeldPost> held(UUID person) {
        Map<UUID, OrgUnit> bodies = orgUnits.all().stream().collect(Collectors.toMap(OrgUnit::id, Function.identity()));
        return posts.of(List.of(person)).stream()
                .filter(post -> post.inForce(clock.today()))
                .map(post -> view(post, Objects.requireNonNull(bodies.get(post.orgUnitId()))))
                .toList();
    }

    private static HeldPost view(Posts.Held post, OrgUnit body) {
        return new HeldPost(
                post.id(),
                post.role(),
                new PostBody(body.id(), body.code(), body.name(), body.kind()),
                post.fiscalYear(),
                post.validFrom(),
                post.validTo(),
                List.copyOf(post.role().rights()));
    }

    private static ActingBureau view(Bureau b) {
        return new ActingBureau(b.id(), b.name(), b.region(), b.level(), b.parentId(), b.divisionCode(), b.status());
    }
}
