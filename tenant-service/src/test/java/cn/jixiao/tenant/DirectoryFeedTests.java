package cn.jixiao.tenant;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Other services keep their copies from this feed: complete, in an order that foreign keys take, nothing skipped. */
class DirectoryFeedTests {

    private static final String CHANGES = "/internal/directory/changes";

    private final Running service = Running.shared();

    @Test
    void aCopyFilledFromTheStartHasEverythingOfABureau() {
        String code = service.bureau();

        List<JsonNode> items = itemsOf(code, settled("0", 1000).items());

        assertThat(count(items, "BUREAU")).isEqualTo(1);
        JsonNode bureau = items.stream()
                .filter(item -> item.at("/kind").asString().equals("BUREAU"))
                .findFirst()
                .orElseThrow();
        assertThat(bureau.path("overlays").asString("unsaid"))
                .as("none, and not unsaid")
                .isEmpty();
        assertThat(count(items, "ORG_UNIT")).isEqualTo(8);
        assertThat(count(items, "POST")).isEqualTo(6);
        assertThat(count(items, "OFFICE_ASSIGNMENT")).isEqualTo(1);
        assertThat(count(items, "LEADER_ASSIGNMENT")).isEqualTo(2);
        assertThat(items.stream()
                        .filter(i -> i.at("/role").asString("").equals("UNIT_CLERK"))
                        .map(i -> i.at("/subject").asString() + " "
                                + i.at("/personName").asString()))
                .containsExactly(code + ".clerk 张晓梅");
    }

    @Test
    void whatARowRefersToIsAlwaysThereBeforeIt() {
        String before = settled("0", 1000).next();
        String code = service.bureau();
        execute(
                code,
                "update org_unit set name = name || '。' where tenant_id = '" + code
                        + "' and (kind = 'DEPARTMENT' or parent_id is null)");
        String office = service.database()
                .lookUp("select id from org_unit where tenant_id = '" + code + "' and parent_id is null");

        for (int limit : List.of(1, 3, 1000)) {
            Set<String> known = new HashSet<>();
            for (JsonNode item : itemsOf(code, settled(before, limit).items())) {
                for (String reference : List.of("/parentId", "/orgUnitId", "/officeId", "/departmentId")) {
                    String referred = item.at(reference).asString("");
                    if (!referred.isEmpty()) {
                        assertThat(known).as("%s by %s", limit, item).contains(referred);
                    }
                }
                if (item.at("/kind").asString().equals("BUREAU")) {
                    assertThat(known).as("%s: the office of %s", limit, code).contains(office);
                }
                known.add(item.at("/id").asString());
            }
            assertThat(known).hasSize(18);
        }
    }

    @Test
    void whatCommitsLateIsNotSkipped() throws SQLException {
        String code = service.bureau();
        String before = settled("0", 1000).next();
        try (Connection slow = service.database().asSuperuser()) {
            slow.setAutoCommit(false);
            try (Statement statement = slow.createStatement()) {
                statement.execute("set local jixiao.kind = 'OWN'; set local jixiao.tenant = '" + code + "'");
                statement.execute("update org_unit set name = '迟到' where tenant_id = '" + code + "' and code = '220'");
            }
            execute(code, "update org_unit set name = '先到' where tenant_id = '" + code + "' and code = '219'");

            Read during = readAll(before, 1000);
            assertThat(names(during)).doesNotContain("迟到");
            slow.commit();

            assertThat(names(settled(during.next(), 1000))).contains("迟到", "先到");
        }
    }

    @Test
    void aPersonWhoseNameOrSubjectChangesBringsHisPostsAgain() {
        String code = service.bureau();
        String before = settled("0", 1000).next();

        execute(code, "update person set name = '张小梅' where user_name = '" + code + ".clerk'");

        assertThat(settled(before, 1000).items().stream()
                        .filter(item -> item.at("/kind").asString().equals("POST"))
                        .map(item -> item.at("/personName").asString()))
                .containsExactly("张小梅");
    }

    @Test
    void aHandoverComesWithBothPeopleAndItsBodyOnceItIsMade() {
        String code = service.bureau();
        String before = settled("0", 1000).next();
        String post = service.database()
                .lookUp("select id from post where tenant_id = '" + code + "' and role = 'UNIT_CLERK'");
        String taker = service.database().lookUp("select id from person where user_name = '" + code + ".leader'");

        service.post(
                Running.token(code, "security"),
                "/api/v1/tenant/handovers",
                "application/json",
                "{\"postId\":\"" + post + "\",\"takerId\":\"" + taker + "\"}");

        List<JsonNode> items = settled(before, 1).items();
        JsonNode handover = items.stream()
                .filter(item -> item.at("/kind").asString().equals("HANDOVER"))
                .findFirst()
                .orElseThrow();
        assertThat(handover.path("postId").asString()).isEqualTo(post);
        assertThat(handover.path("personName").asString() + " "
                        + handover.path("takerName").asString() + " "
                        + handover.path("role").asString() + " "
                        + handover.path("madeBy").asString())
                .isEqualTo("张晓梅 王志强 UNIT_CLERK 钱进");
        assertThat(handover.path("takerId").asString()).isEqualTo(taker);
        assertThat(items.subList(0, items.indexOf(handover)))
                .anyMatch(item -> item.path("id")
                        .asString()
                        .equals(handover.path("orgUnitId").asString()));
    }

    @Test
    void aPostWithoutAnAccountWaitsForIt() {
        String code = BureauFiles.newCode();
        service.onboard(BureauFiles.small(code));
        Read first = settled("0", 1000);
        assertThat(count(itemsOf(code, first.items()), "POST")).isZero();

        service.admit(code);

        assertThat(count(itemsOf(code, settled(first.next(), 1000).items()), "POST"))
                .isEqualTo(6);
    }

    @Test
    void onlyTheProductsServicesReadIt() {
        String code = service.bureau();

        assertThat(service.get("", CHANGES).status()).isEqualTo(401);
        assertThat(service.get(Running.token(code, "admin"), CHANGES).status()).isEqualTo(403);
        assertThat(service.get(Running.operator(), CHANGES).status()).isEqualTo(403);
        assertThat(service.get(Running.service(), CHANGES + "?after=x").status())
                .isEqualTo(400);
    }

    private record Read(List<JsonNode> items, String next) {}

    /** Waits until no transaction that still runs, in whatever database of the test server, holds the feed back. */
    private Read settled(String after, int limit) {
        Instant until = Instant.now().plus(Duration.ofSeconds(30));
        while (!service.database()
                        .lookUp("select max(xid) < pg_snapshot_xmin(pg_current_snapshot()) from directory_change")
                        .equals("t")
                && Instant.now().isBefore(until)) {
            Thread.onSpinWait();
        }
        return readAll(after, limit);
    }

    private Read readAll(String after, int limit) {
        List<JsonNode> items = new ArrayList<>();
        String next = after;
        boolean more = true;
        while (more) {
            Running.Answer page = service.get(Running.service(), CHANGES + "?after=" + next + "&limit=" + limit);
            assertThat(page.status()).as("%s", page.body()).isEqualTo(200);
            page.body().at("/items").forEach(items::add);
            next = page.at("/next");
            more = page.body().at("/more").asBoolean();
        }
        return new Read(items, next);
    }

    private static List<JsonNode> itemsOf(String code, List<JsonNode> items) {
        return items.stream()
                .filter(item -> item.at("/tenantId").asString().equals(code))
                .toList();
    }

    private static long count(List<JsonNode> items, String kind) {
        return items.stream()
                .filter(item -> item.at("/kind").asString().equals(kind))
                .map(item -> item.at("/id").asString())
                .distinct()
                .count();
    }

    private static List<String> names(Read read) {
        return read.items().stream().map(item -> item.at("/name").asString("")).toList();
    }

    private void execute(String code, String sql) {
        try (Connection connection = service.database().asSuperuser()) {
            connection.setAutoCommit(false);
            try (Statement statement = connection.createStatement()) {
                statement.execute("set local jixiao.kind = 'OWN'; set local jixiao.tenant = '" + code + "'");
                statement.execute(sql);
            }
            connection.commit();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
