package cn.jixiao.core.ruleset;

import cn.jixiao.platform.identity.Acting;
import cn.jixiao.platform.time.BusinessClock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The rules that apply in the acting person's bureau today; everybody in it may read them. */
@RestController
@RequestMapping("/api/v1/core/rule-sets")
class RuleSetController {

    private final RuleSets sets;
    private final BusinessClock clock;

    RuleSetController(RuleSets sets, BusinessClock clock) {
        this.sets = sets;
        this.clock = clock;
    }

    @GetMapping
    List<RuleSet> list(Acting acting, @RequestParam(required = false) @Nullable Integer year) {
        return sets.allInForce(year == null ? clock.today().getYear() : year, clock.today());
    }
}
