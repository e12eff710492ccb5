package cn.jixiao.tenant.isolation;

import cn.jixiao.tenant.BureauFiles;
import cn.jixiao.tenant.Running;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** The bureaus, people and records that the matrix asks about. */
final class World {

    private final Running service;
    private final Map<Column, String> elsewhere = new EnumMap<>(Column.class);
    private final Map<String, UUID> ids = new HashMap<>();
    private final Subject shared;

    World(Running service) {
        this.service = service;
        for (Column column : Column.values()) {
            if (column.somewhere() && !column.own()) {
                boolean city = column.name().startsWith("CITY");
                elsewhere.put(column, onboarded(BureauFiles.newCode(), city ? "level: CITY" : "level: COUNTY"));
            }
        }
        this.shared = subject(onboarded(BureauFiles.newCode(), """
                level: COUNTY
                supervisors:
                  - {bureau: "%s", from: 2020-01-01}
                  - {bureau: "%s", from: 2020-01-01, until: 2021-12-31}""".formatted(
                        elsewhere.get(Column.CITY_GRANTED), elsewhere.get(Column.CITY_EXPIRED))));
    }

    /** The file of a bureau in which everybody has a post of his own. */
    static String small(String code) {
        return BureauFiles.small(code).replace("assignments:", """
                        - userName: %1$s.sibling
                          name: 孙丽
                          posts:
                            - {role: UNIT_CLERK, at: "219002"}
                        - userName: %1$s.forger
                          name: 周强
                          posts:
                            - {role: UNIT_CLERK, at: "219002"}
                        - userName: %1$s.other
                          name: 吴敏
                          posts:
                            - {role: DEPT_LEAD, at: "220"}
                        - userName: %1$s.division
                          name: 郑华
                          posts:
                            - {role: FIN_SECTOR, at: JX}
                      assignments:""".formatted(code));
    }

    private String onboarded(String code, String level) {
        String file = small(code).replace("level: COUNTY", level);
        Running.Answer answer = service.onboard(file);
        if (answer.status() != 200) {
            throw new IllegalStateException(answer + "\n" + file);
        }
        service.admit(code);
        return code;
    }

    private Subject subject(String code) {
        return new Subject(
                code,
                unit(code, "JK"),
                unit(code, "219"),
                unit(code, "219001"),
                unit(code, "219002"),
                person(code, "leader"),
                post(code, "leader"));
    }

    /** What is shared by all who must be refused. */
    Subject shared() {
        return shared;
    }

    /** What may be worn out. */
    Subject fresh(Operation.Uses uses) {
        return switch (uses) {
            case NOTHING -> shared;
            case UNIT ->
                shared.withUnit(made("admin", "/api/v1/tenant/org-units", """
                        {"kind":"UNIT","code":"%s","name":"新单位","parentId":"%s"}
                        """.formatted(
                                BureauFiles.newCode(), shared.department())));
            case POST ->
                shared.withPost(made(
                        "security",
                        "/api/v1/tenant/posts",
                        Operations.post(shared.person(), "PROJECT_LEADER", shared.unit())));
            case BUREAU -> subject(onboarded(BureauFiles.newCode(), "level: COUNTY"));
        };
    }

    private UUID made(String who, String path, String json) {
        Running.Answer made = service.post(Running.token(shared.bureau(), who), path, "application/json", json);
        return UUID.fromString(made.at("/id"));
    }

    /** The bureau in which a column's askers are. */
    String bureau(Column column) {
        return column.own() ? shared.bureau() : Objects.requireNonNull(elsewhere.get(column));
    }

    UUID unit(String bureau, String code) {
        return id("select id from org_unit where tenant_id = '" + bureau + "' and code = '" + code + "'");
    }

    /** The first post of somebody in a bureau. */
    UUID post(String bureau, String who) {
        return id("select id from post where tenant_id = '" + bureau + "' and person_id = '" + person(bureau, who)
                + "' order by id limit 1");
    }

    UUID person(String bureau, String who) {
        return id("select id from person where user_name = '" + bureau + "." + who + "'");
    }

    private UUID id(String sql) {
        return ids.computeIfAbsent(
                sql, asked -> UUID.fromString(service.database().lookUp(asked)));
    }
}
