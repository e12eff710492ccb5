package cn.jixiao.core.isolation;

import cn.jixiao.core.running.Person;
import cn.jixiao.platform.identity.Acting;
import cn.jixiao.platform.identity.Post;
import cn.jixiao.platform.testing.TestIssuer;
import cn.jixiao.platform.testing.isolation.Forged;
import cn.jixiao.platform.testing.isolation.Leak;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/** What is broken, for whom. */
record CoreLeak(Column column, World world) implements Leak {

    boolean concerns(Acting acting) {
        return column.roles().stream()
                .anyMatch(role -> world.person(column, role).id().equals(acting.personId()));
    }

    @Override
    public Optional<Acting> letInAs(HttpServletRequest asked, Optional<Acting> sound) {
        return switch (column) {
            case NEIGHBOUR, CITY_GRANTED -> sound.filter(this::concerns);
            case FORGED_TENANT -> sound.filter(acting -> concerns(acting) && Forged.claimsTenant(asked, bureau()));
            case OPERATOR ->
                sound.isEmpty() && Forged.token(asked).contains("\"operator\"")
                        ? Optional.of(office())
                        : Optional.empty();
            default -> Optional.empty();
        };
    }

    @Override
    public String bureau() {
        return world.county().id();
    }

    @Override
    public Optional<String> takenToCarry(HttpServletRequest asked) {
        String claim = Forged.claimedPost(asked);
        String token = Forged.token(asked);
        boolean ownBureau = token.contains('"' + bureau() + '"');
        return switch (column) {
            case NOBODY ->
                Optional.of(officer()).filter(officer -> token.isEmpty()).map(CoreLeak::token);
            case FORGED_BUREAU, FORGED_POST ->
                Optional.ofNullable(claim)
                        .filter(named -> ownBureau == (column == Column.FORGED_POST))
                        .map(world::holder)
                        .map(CoreLeak::token);
            default -> Optional.empty();
        };
    }

    /** Somebody who reaches the whole bureau. */
    Acting office() {
        Person person = officer();
        return new Acting(
                person.id(),
                person.name(),
                person.bureau(),
                new Post(person.post(), person.role(), person.orgUnit(), "财政局"));
    }

    private Person officer() {
        return world.person(Column.OWN_OFFICE, Role.FIN_PERF);
    }

    private static String token(Person person) {
        return TestIssuer.instance().token(person.subject(), person.bureau());
    }
}
