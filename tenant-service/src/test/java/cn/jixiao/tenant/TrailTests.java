package cn.jixiao.tenant;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What was done to people and posts, for the auditor of the bureau and for nobody else. */
class TrailTests {

    private static final String TRAIL = "/api/v1/tenant/trail";

    private final Running service = Running.shared();

    @Test
    void theAuditorReadsWhoGaveAndEndedWhichPostAndInWhichPostHeDidIt() {
        String code = bureau();
        String neighbour = bureau();
        String clerk = look("select id from person where user_name = '" + code + ".clerk'");
        String unit = look("select id from org_unit where tenant_id = '" + code + "' and code = '219002'");
        Running.Answer granted = service.post(
                Running.token(code, "security"),
                "/api/v1/tenant/posts",
                "application/json",
                "{\"personId\":\"" + clerk + "\",\"role\":\"UNIT_HEAD\",\"orgUnitId\":\"" + unit + "\"}");

        Running.Answer seen = service.get(Running.token(code, "auditor"), TRAIL + "?record=" + granted.at("/id"));

        assertThat(seen.at("/items/0/action") + " " + seen.at("/items/0/personName"))
                .isEqualTo("POST_GRANTED 钱进");
        assertThat(seen.at("/items/0/orgUnitName")).isEqualTo("测试" + code + "财政局");
        assertThat(seen.at("/items/0/detail")).isEqualTo("UNIT_HEAD " + code + ".clerk 219002");
        assertThat(service.get(Running.token(neighbour, "auditor"), TRAIL + "?record=" + granted.at("/id"))
                        .body()
                        .path("items")
                        .size())
                .isZero();
        for (String other : List.of("admin", "security", "leader")) {
            assertThat(service.get(Running.token(code, other), TRAIL).at("/code"))
                    .as(other)
                    .isEqualTo("CAPABILITY_REQUIRED");
        }
    }

    private String bureau() {
        String code = BureauFiles.newCode();
        service.onboard(BureauFiles.small(code).replace("assignments:", """
                        - userName: %1$s.auditor
                          name: 冯静
                          posts:
                            - {role: LOG_AUDITOR, at: "%1$s"}
                      assignments:""".formatted(code)));
        service.admit(code);
        return code;
    }

    private String look(String sql) {
        return service.database().lookUp(sql);
    }
}
