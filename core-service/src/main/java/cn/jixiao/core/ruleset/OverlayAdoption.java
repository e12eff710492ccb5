package cn.jixiao.core.ruleset;

import cn.jixiao.core.directory.BureauRecorded;
import cn.jixiao.platform.identity.Ids;
import cn.jixiao.platform.time.BusinessClock;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Copies what the directory says of a bureau's overlays into the bureau's own rows. The first holds since the regulation is in
 * force, so that earlier years find it too; a later one from the day on which it comes.
 */
@Component
class OverlayAdoption {

    private static final Logger LOG = LoggerFactory.getLogger(OverlayAdoption.class);
    private static final LocalDate IN_FORCE = LocalDate.of(2020, 7, 1);

    private final RuleRows rows;
    private final RuleSets sets;
    private final BusinessClock business;
    private final Clock clock;

    OverlayAdoption(RuleRows rows, RuleSets sets, BusinessClock business, Clock systemClock) {
        this.rows = rows;
        this.sets = sets;
        this.business = business;
        this.clock = systemClock;
    }

    @EventListener
    void on(BureauRecorded bureau) {
        List<String> known = rows.known(bureau.overlays());
        List<String> overlays =
                bureau.overlays().stream().filter(known::contains).toList();
        if (overlays.size() < bureau.overlays().size()) {
            LOG.warn("overlays of {} that no rule set has are left out: {}", bureau.bureau(), bureau.overlays());
        }
        LocalDate today = business.today();
        Optional<List<String>> adopted = rows.adopted(today);
        if (overlays.equals(adopted.orElse(List.of()))) {
            return;
        }
        rows.adopt(bureau.bureau(), Ids.next(), overlays, adopted.isEmpty() ? IN_FORCE : today, clock.instant());
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                sets.forget(bureau.bureau());
            }
        });
    }
}
