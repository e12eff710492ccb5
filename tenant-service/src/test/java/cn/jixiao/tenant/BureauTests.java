package cn.jixiao.tenant;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What the gateway and operators learn of a bureau and do with it. */
class BureauTests {

    private final Running service = Running.shared();
    private final String code = service.bureau();

    @Test
    void theGatewayFindsThePartitionAndTheStatus() {
        Running.Answer found = service.get(Running.service(), "/internal/partitions/" + code);

        assertThat(found.at("/bureauId")).isEqualTo(code);
        assertThat(found.at("/partition")).isEqualTo("main");
        assertThat(found.at("/status")).isEqualTo("TRIAL");
        assertThat(service.get(Running.service(), "/internal/partitions/000000").status())
                .isEqualTo(404);
        assertThat(service.get(Running.token(code, "admin"), "/internal/partitions/" + code)
                        .status())
                .isEqualTo(403);
    }

    @Test
    void aCityAndItsCountiesShareOnePartition() {
        String city = BureauFiles.newCode();
        String county = BureauFiles.newCode();
        assertThat(service.put(Running.operator(), "/api/v1/tenant/partitions/north")
                        .status())
                .isEqualTo(204);
        service.onboard(BureauFiles.small(city).replace("level: COUNTY", "level: CITY\n  partition: north"));

        Running.Answer elsewhere = service.onboard(BureauFiles.small(county)
                .replace("level: COUNTY", "level: COUNTY\n  parent: \"" + city + "\"\n  partition: main"));
        service.onboard(
                BureauFiles.small(county).replace("level: COUNTY", "level: COUNTY\n  parent: \"" + city + "\""));

        assertThat(elsewhere.at("/errors/0/code")).isEqualTo("PARTITION_OF_PARENT");
        assertThat(service.get(Running.service(), "/internal/partitions/" + county)
                        .at("/partition"))
                .isEqualTo("north");
    }

    @Test
    void aStatusMovesAlongItsWayOnlyAndIsInTheTrailOfTheBureau() {
        assertThat(move("ACTIVE").at("/status")).isEqualTo("ACTIVE");
        Running.Answer readOnly = move("READ_ONLY");
        assertThat(readOnly.at("/status")).isEqualTo("READ_ONLY");
        assertThat(readOnly.body().at("/nextStatuses").toString())
                .as("what the operator's page offers")
                .isEqualTo("[\"ACTIVE\",\"SUSPENDED\",\"CLOSED\"]");
        Running.Answer back = move("TRIAL");
        assertThat(back.at("/code")).isEqualTo("STATUS_NOT_POSSIBLE");
        assertThat(back.at("/detail")).isEqualTo("财政局不能由 只读 改为 试用。");
        assertThat(service.database()
                        .lookUp("select string_agg(from_step || '>' || to_step || ' ' || reason, ',' order by seq)"
                                + " from trail_event where action = 'BUREAU_STATUS_CHANGED' and tenant_id = '" + code
                                + "'"))
                .isEqualTo("TRIAL>ACTIVE 理由,ACTIVE>READ_ONLY 理由");
    }

    @Test
    void aReadOnlyBureauIsReadAndNotWritten() {
        move("READ_ONLY");

        Running.Answer refused = service.post(
                Running.token(code, "admin"),
                "/api/v1/tenant/org-units",
                "application/json",
                "{\"kind\":\"DEPARTMENT\",\"code\":\"300\",\"name\":\"x\"}");

        assertThat(refused.at("/code")).isEqualTo("BUREAU_NOT_WRITABLE");
        assertThat(service.get(Running.token(code, "admin"), "/api/v1/tenant/org-units?year=2026")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void supervisionReachesAnyDepth() {
        String province = BureauFiles.newCode();
        String city = BureauFiles.newCode();
        String county = BureauFiles.newCode();
        service.onboard(BureauFiles.small(province).replace("level: COUNTY", "level: PROVINCE"));
        service.onboard(
                BureauFiles.small(city).replace("level: COUNTY", "level: CITY\n  parent: \"" + province + "\""));
        service.onboard(
                BureauFiles.small(county).replace("level: COUNTY", "level: COUNTY\n  parent: \"" + city + "\""));

        assertThat(service.database()
                        .lookUp("select string_agg(bureau_id || depth, ',' order by depth) from supervised_by('"
                                + province + "', '2026-01-01')"))
                .isEqualTo(city + "1," + county + "2");
    }

    private Running.Answer move(String status) {
        return service.patch(
                Running.operator(),
                "/api/v1/tenant/bureaus/" + code + "/status",
                "{\"status\":\"" + status + "\",\"reason\":\"理由\"}");
    }
}
