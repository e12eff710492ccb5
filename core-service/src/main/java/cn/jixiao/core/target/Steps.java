package cn.jixiao.core.target;

import cn.jixiao.core.directory.Capability;
import cn.jixiao.core.directory.Mandate;
import java.util.List;
import java.util.Map;

/** Which steps of the usual chain a mandate may act on. */
final class Steps {

    /** Where a target is declared, before anybody reviews it. */
    static final String DECLARING = "UNIT";

    private static final Map<Capability, String> ACTS = Map.of(
            Capability.TARGET_AGREE_UNIT, "UNIT_HEAD",
            Capability.TARGET_AGREE_DEPARTMENT, "DEPARTMENT",
            Capability.TARGET_AGREE_SECTOR, "FIN_SECTOR",
            Capability.TARGET_AGREE_PERFORMANCE, "FIN_PERF",
            Capability.BUDGET_REPLY, "BUDGET_REPLY");

    private Steps() {}

    static List<String> of(Mandate mandate) {
        return ACTS.entrySet().stream()
                .filter(act -> mandate.can(act.getKey()))
                .map(Map.Entry::getValue)
                .toList();
    }
}
