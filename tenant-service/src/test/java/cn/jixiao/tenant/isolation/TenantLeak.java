package cn.jixiao.tenant.isolation;

import cn.jixiao.platform.identity.Acting;
import cn.jixiao.platform.testing.isolation.Forged;
import cn.jixiao.platform.testing.isolation.Leak;
import cn.jixiao.tenant.Running;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/** What is broken, for whom: the wrong bureau is bound, or somebody is taken for an administrator or operator. */
record TenantLeak(Column column, World world) implements Leak {

    private boolean concerns(HttpServletRequest asked) {
        String token = Forged.token(asked);
        return switch (column) {
            case OPERATOR -> token.contains("[\"operator\"]");
            case SERVICE -> token.contains("[\"service\"]");
            case NOBODY -> token.isEmpty();
            default ->
                column.askers().stream()
                        .anyMatch(
                                asker -> token.contains("\"sub\":\"" + world.bureau(column) + "." + asker.who() + '"'));
        };
    }

    @Override
    public Optional<Acting> letInAs(HttpServletRequest asked, Optional<Acting> sound) {
        return switch (column) {
            case NEIGHBOUR, CITY_GRANTED, CITY_UNGRANTED, CITY_EXPIRED -> sound.filter(acting -> concerns(asked));
            case FORGED_TENANT -> sound.filter(acting -> concerns(asked) && Forged.claimsTenant(asked, bureau()));
            default -> Optional.empty();
        };
    }

    @Override
    public String bureau() {
        return world.shared().bureau();
    }

    @Override
    public Optional<String> takenToCarry(HttpServletRequest asked) {
        if (!concerns(asked)) {
            return Optional.empty();
        }
        return switch (column) {
            case ADMINISTRATORS -> Optional.of(Running.operator());
            case OWN_UNIT, OTHER_UNIT, OTHER_DEPARTMENT, OTHER_DIVISION, OPERATOR, SERVICE, NOBODY ->
                Optional.of(Running.token(bureau(), "admin"));
            case FORGED_BUREAU, FORGED_POST ->
                Optional.ofNullable(Forged.claimedPost(asked)).map(claim -> Running.token(bureau(), "admin"));
            default -> Optional.empty();
        };
    }
}
