package cn.jixiao.core.running;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jixiao.core.form.TargetWorkbookFixtures;
import cn.jixiao.platform.Articles;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** An official workbook goes in over HTTP, is mended, approved, and comes out again; cells are read here without the product. */
@Articles("19")
class WorkbookRoundTripTests {

    private static final List<String> OPERATORS = List.of("LE", "GE", "EQ");

    private final CoreServer server = CoreServer.shared();
    private final Bureau bureau = Bureau.in(server);
    private final Given given = new Given(server, bureau);
    private final Client clerk = server.as(given.clerk());

    static Stream<Arguments> workbooks() {
        return Stream.of(
                Arguments.of("official", TargetWorkbookFixtures.base()),
                Arguments.of("rows inserted", TargetWorkbookFixtures.rowsInserted()),
                Arguments.of("cells merged otherwise", TargetWorkbookFixtures.mergedOtherwise()),
                Arguments.of("columns moved", TargetWorkbookFixtures.columnsMoved()),
                Arguments.of("full width", TargetWorkbookFixtures.fullWidth()),
                Arguments.of("second sheet", TargetWorkbookFixtures.withSupplement()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("workbooks")
    void everyCellComesBackButForThoseThatAreListed(String layout, byte[] workbook) {
        JsonNode target = imported(workbook);
        assertThat(cells(export(target))).as("untouched: %s", layout).isEqualTo(cells(workbook));
        assertThat(officialChanges(target)).isEmpty();

        JsonNode approved = approved(mended(target));

        Map<String, String> before = cells(workbook);
        Map<String, String> after = cells(export(approved));
        List<JsonNode> listed = officialChanges(approved);
        List<String> mended = new ArrayList<>(List.of("项目实施计划", "年度目标", "日期", "第 3 行 年度指标值", "第 5 行 年度指标值"));
        if (!layout.equals("second sheet")) { // which says the direction of row 6 already
            mended.add("第 6 行 年度指标值");
        }
        assertThat(listed)
                .extracting(change -> change.path("label").asString())
                .containsExactlyInAnyOrderElementsOf(mended);
        for (JsonNode change : listed) {
            assertThat(change.path("sheet").asString()).isEqualTo(TargetWorkbookFixtures.SHEET);
            String cell = change.path("cell").asString();
            assertThat(before.remove(cell))
                    .isEqualTo(folded(change.path("imported").asString()));
            assertThat(after.remove(cell))
                    .isEqualTo(folded(change.path("exported").asString()));
        }
        assertThat(after).isEqualTo(before);
        assertThat(listed.toString())
                .contains("3．5月至10月，灌排渠系配套，290.00万元", "4．11月至12月，验收与管护，64.00万元", "≤1600元/亩", "2026-10-20");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("workbooks")
    void theContentIsTheSameWhateverTheLayout(String layout, byte[] workbook) {
        JsonNode content = imported(workbook).path("content");

        assertThat(content.path("filledOn").asString()).as(layout).isEqualTo("2026-10-14");
        assertThat(content.path("annualAmount").asString()).isEqualTo("8540000.00");
        assertThat(content.path("planLines").findValuesAsString("amount"))
                .containsExactly("3200000.00", "1800000.00", "2900000.00", "600000.00");
        assertThat(content.path("indicators").size()).isEqualTo(12);
        assertThat(new TreeSet<>(content.path("indicators").findValuesAsString("level2")))
                .hasSize(9);
        JsonNode road = content.path("indicators").path(0);
        assertThat(road.path("operator").asString()
                        + road.path("value").asString()
                        + road.path("unit").asString())
                .isEqualTo("GE100公里");
        boolean second = layout.equals("second sheet");
        assertThat(road.path("weight").asString("")).isEqualTo(second ? "10" : "");
        assertThat(road.path("evidence").asString("")).isEqualTo(second ? "竣工验收单" : "");
        assertThat(content.path("indicators").path(4).path("unit").asString()).isEqualTo("元/亩");
    }

    @Test
    void whatTheFormHasNoColumnForComesBackOnTheSecondSheet() {
        JsonNode target = mended(imported(TargetWorkbookFixtures.withSupplement()));

        assertThat(cells(export(target), "指标补充").values()).contains("竣工验收单", "元/亩");
        List<JsonNode> second = changes(target).stream()
                .filter(change -> change.path("sheet").asString().equals("指标补充"))
                .toList();
        assertThat(second)
                .extracting(change -> change.path("cell").asString() + " "
                        + change.path("label").asString() + " "
                        + change.path("imported").asString() + "→"
                        + change.path("exported").asString())
                .contains("E8 第 5 行 指标性质 →≤", "G14 第 11 行 权重 3→10");
        byte[] exported = export(target);
        JsonNode again = imported(exported);
        assertThat(weights(again)).isEqualTo(weights(target));
    }

    @Test
    void rowsThatCameOrWentLeaveTheOthersAsTheyWereTyped() {
        JsonNode target = imported(TargetWorkbookFixtures.fullWidth());
        ObjectNode content = (ObjectNode) target.path("content").deepCopy();
        ArrayNode rows = (ArrayNode) content.path("indicators");
        ObjectNode fresh = (ObjectNode) rows.path(2).deepCopy();
        fresh.put("lineId", UUID.randomUUID().toString()).put("name", "新增的指标").put("operator", "GE");
        rows.remove(1);
        rows.add(fresh);

        JsonNode saved = saved(target, content);

        assertThat(cells(export(saved)).values())
                .contains(folded("≧１００公里"), "新增的指标")
                .doesNotContain("≥20座");
        assertThat(raw(export(saved))).as("as it was typed, not as it was read").contains("≧１００公里");
        assertThat(changes(saved).toString()).contains("新增的指标", "≥20座").doesNotContain("１００公里");
    }

    private JsonNode imported(byte[] workbook) {
        Map<String, Object> row = Given.row(TargetWorkbookFixtures.PROJECT_CODE, "062001");
        row.put("name", "2027年高标准农田建设项目");
        server.as(given.budget()).post("/project-imports", Map.of("rows", List.of(row)));
        Client.Answer answer = clerk.upload("/target-imports?fiscalYear=" + Bureau.YEAR, "申报表.xlsx", workbook);
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.json().path("target");
    }

    /** What the checks ask for and no more: three directions, the weights, a plan that sums, a goal with numbers, the day. */
    private JsonNode mended(JsonNode target) {
        ObjectNode content = (ObjectNode) target.path("content").deepCopy();
        content.put("annualGoal", "完成2027年高标准农田建设任务，硬化道路100公里，年增粮食3500公斤，受益脱贫户满意度达到95%以上。");
        content.put("filledOn", "2026-10-20");
        ((ObjectNode) content.path("planLines").path(3)).put("amount", "640000.00");
        List<Integer> unsaid = List.of(4, 5, 2);
        for (int n = 0; n < content.path("indicators").size(); n++) {
            ObjectNode row = (ObjectNode) content.path("indicators").path(n);
            row.put("weight", n >= 5 && n <= 8 ? "5" : "10").put("evidence", "竣工验收单");
            if (unsaid.contains(n)) {
                row.put("operator", n == 2 ? "GE" : OPERATORS.get(unsaid.indexOf(n)));
            }
        }
        return saved(target, content);
    }

    private JsonNode saved(JsonNode target, ObjectNode content) {
        Client.Answer answer = clerk.with("If-Match", target.path("etag").asString())
                .put("/targets/" + target.path("id").asString(), content);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.json();
    }

    private JsonNode approved(JsonNode target) {
        JsonNode now = given.act(given.clerk(), target, "submit", null);
        for (String role : List.of("UNIT_HEAD", "DEPT_LEAD", "FIN_SECTOR", "FIN_PERF")) {
            now = given.act(bureau.person(role), now, "agree", Given.agreement(now));
        }
        JsonNode approved = given.act(given.budget(), now, "reply", TargetJourneyTests.reply("8540000.00"));
        assertThat(approved.path("status").asString()).isEqualTo("APPROVED");
        return approved;
    }

    private byte[] export(JsonNode target) {
        Client.Answer answer = clerk.get("/targets/" + target.path("id").asString() + "/export");
        assertThat(answer.status()).isEqualTo(200);
        return answer.raw().body();
    }

    private List<JsonNode> changes(JsonNode target) {
        return clerk.get("/targets/" + target.path("id").asString() + "/export/changes")
                .json()
                .valueStream()
                .toList();
    }

    private List<JsonNode> officialChanges(JsonNode target) {
        return changes(target).stream()
                .filter(change -> change.path("sheet").asString().equals(TargetWorkbookFixtures.SHEET))
                .toList();
    }

    private static List<String> weights(JsonNode target) {
        return target.path("content").path("indicators").findValuesAsString("weight");
    }

    private static String folded(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .replace('≧', '≥')
                .strip();
    }

    private static String raw(byte[] workbook) {
        StringBuilder text = new StringBuilder();
        try (XSSFWorkbook opened = new XSSFWorkbook(new ByteArrayInputStream(workbook))) {
            opened.getSheetAt(0)
                    .forEach(row -> row.forEach(cell -> text.append(cell).append('\n')));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private static Map<String, String> cells(byte[] workbook) {
        return cells(workbook, TargetWorkbookFixtures.SHEET);
    }

    private static Map<String, String> cells(byte[] workbook, String sheet) {
        DataFormatter formatter = new DataFormatter();
        Map<String, String> cells = new TreeMap<>();
        try (XSSFWorkbook opened = new XSSFWorkbook(new ByteArrayInputStream(workbook))) {
            opened.getSheet(sheet).forEach(row -> {
                for (Cell cell : row) {
                    String text = folded(formatter.formatCellValue(cell));
                    if (!text.isEmpty()) {
                        cells.put(cell.getAddress().formatAsString(), text);
                    }
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return cells;
    }
}
