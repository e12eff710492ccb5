package cn.jixiao.core.ruleset;

import cn.jixiao.core.directory.Capability;
import cn.jixiao.core.directory.Mandates;
import cn.jixiao.platform.identity.Acting;
import cn.jixiao.platform.time.BusinessClock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The rules that apply in the acting person's bureau today, for those who keep them. */
@RestController
@RequestMapping("/api/v1/core/rule-sets")
class RuleSetController {

    private final Mandates mandates;
    private final RuleSets sets;
    private final BusinessClock clock;

    RuleSetController(Mandates mandates, RuleSets sets, BusinessClock clock) {
        this.mandates = mandates;
        this.sets = sets;
        this.clock = clock;
    }

    @GetMapping
    List<RuleSet> list(Acting acting, @RequestParam(required = false) @Nullable Integer year) {
        int fiscalYear = year == null ? clock.today().getYear() : year;
        mandates.of(acting, fiscalYear).require(Capability.RULES_READ);
        return sets.allInForce(fiscalYear, clock.today());
    }
}
