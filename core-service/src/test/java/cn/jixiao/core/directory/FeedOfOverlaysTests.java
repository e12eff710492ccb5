package cn.jixiao.core.directory;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jixiao.core.ruleset.RuleSets;
import cn.jixiao.core.running.Bureau;
import cn.jixiao.core.running.CoreServer;
import cn.jixiao.platform.tenancy.Door;
import cn.jixiao.platform.tenancy.Scope;
import cn.jixiao.platform.time.BusinessClock;
import java.util.List;
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

    private void comes(String overlays) {
        DirectoryFeed.Change change =
                core.bean(JsonMapper.class).readValue("""
                {"kind": "BUREAU", "tenantId": "%1$s", "id": "%1$s", "name": "测试区财政局", "level": "COUNTY",
                 "divisionCode": "%1$s", "status": "ACTIVE", "partition": "main", "overlays": "%2$s"}
                """.formatted(bureau.id(), overlays), DirectoryFeed.Change.class);
        core.bean(DirectoryCopy.class).apply(bureau.id(), List.of(change));
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
