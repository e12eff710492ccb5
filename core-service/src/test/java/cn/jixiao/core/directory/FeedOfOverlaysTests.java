package cn.jixiao.core.directory;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jixiao.core.ruleset.RuleSets;
import cn.jixiao.core.running.Bureau;
import cn.jixiao.core.running.CoreServer;
import cn.jixiao.platform.Articles;
import cn.jixiao.platform.tenancy.Door;
import cn.jixiao.platform.tenancy.Scope;
import cn.jixiao.platform.time.BusinessClock;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** What the directory's feed says of a bureau's overlays, as it is sent, is in force for that bureau. */
class FeedOfOverlaysTests {

    private final CoreServer core = CoreServer.shared();
    private final Bureau bureau = Bureau.in(core);

    @Test
    void aBureausOverlaysComeWithItsEntryAndGoWithIt() {
        assertThat(version()).isEqualTo("base-2020.1");

        comes("NATIONAL-2020");
        assertThat(version()).isEqualTo("base-2020.1+NATIONAL-2020.1");

        comes("");
        assertThat(version()).isEqualTo("base-2020.1");
    }

    /** A new bureau's office comes ahead of it in the same page, so that somebody answers for the rules from the first row on. */
    @Test
    @Articles("5")
    void theFirstPageOfANewBureauLeavesItsRulesToItsOffice() {
        UUID office = UUID.randomUUID();
        DirectoryFeed.Change root =
                core.bean(JsonMapper.class).readValue("""
                {"kind": "ORG_UNIT", "tenantId": "990077", "id": "%s", "orgUnitKind": "BUREAU_OFFICE", "code": "990077",
                 "name": "新区财政局", "validFrom": "2020-07-01"}
                """.formatted(office), DirectoryFeed.Change.class);

        core.bean(DirectoryCopy.class).apply("990077", List.of(root, entry("990077", "NATIONAL-2020")));

        assertThat(core.database().lookUp("select org_unit_id from rule_adoption where tenant_id = '990077'"))
                .isEqualTo(office.toString());
    }

    private void comes(String overlays) {
        core.bean(DirectoryCopy.class).apply(bureau.id(), List.of(entry(bureau.id(), overlays)));
    }

    private DirectoryFeed.Change entry(String code, String overlays) {
        return core.bean(JsonMapper.class).readValue("""
                {"kind": "BUREAU", "tenantId": "%1$s", "id": "%1$s", "name": "测试区财政局", "level": "COUNTY",
                 "divisionCode": "%1$s", "status": "ACTIVE", "partition": "main", "overlays": "%2$s"}
                """.formatted(code, overlays), DirectoryFeed.Change.class);
    }

    private String version() {
        return Door.as(
                new Scope.Own(bureau.id()),
                () -> core.bean(RuleSets.class)
                        .inForce(
                                "TARGET_CHECKS",
                                Bureau.YEAR,
                                core.bean(BusinessClock.class).today())
                        .version());
    }
}
