package cn.jixiao.tenant.isolation;

import cn.jixiao.tenant.BureauFiles;
import cn.jixiao.tenant.Running;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/** The bureaus, people and records that the matrix asks about. */
final class World {

    private static final String POSTS = "/api/v1/tenant/posts";

    /** Nobody gets the same post twice: each time for another year. */
    private static final AtomicInteger YEAR = new AtomicInteger(2031);

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
                        - userName: %1$s.auditor
                          name: 冯静
                          posts:
                            - {role: LOG_AUDITOR, at: "%1$s"}
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
                post(code, "leader"),
                taker(code),
                handover(code));
    }

    /** Somebody who leads projects at the unit for every year. */
    private UUID taker(String code) {
        UUID taker = person(code, "performance");
        made(code, POSTS, Operations.post(taker, "PROJECT_LEADER", unit(code, "219001")));
        return taker;
    }

    /** A second post of the clerk's that was handed over and has ended. */
    private UUID handover(String code) {
        UUID post = made(code, POSTS, """
                {"personId":"%s","role":"UNIT_CLERK","orgUnitId":"%s","validFrom":"2025-01-01"}
                """.formatted(person(code, "clerk"), unit(code, "219002")));
        return made(code, "/api/v1/tenant/handovers", """
                {"postId":"%s","takerId":"%s","lastDay":"2025-12-31"}
                """.formatted(post, person(code, "performance")));
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
                shared.withUnit(made("admin", shared.bureau(), "/api/v1/tenant/org-units", """
                        {"kind":"UNIT","code":"%s","name":"新单位","parentId":"%s"}
                        """.formatted(
                                BureauFiles.newCode(), shared.department())));
            case POST ->
                shared.withPost(made(
                        shared.bureau(), POSTS, """
                        {"personId":"%s","role":"PROJECT_LEADER","orgUnitId":"%s","fiscalYear":%d}
                        """.formatted(shared.person(), shared.unit(), YEAR.getAndIncrement())));
            case BUREAU -> subject(onboarded(BureauFiles.newCode(), "level: COUNTY"));
        };
    }

    private UUID made(String bureau, String path, String json) {
        return made("security", bureau, path, json);
    }

    private UUID made(String who, String bureau, String path, String json) {
        Running.Answer made = service.post(Running.token(bureau, who), path, "application/json", json);
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
