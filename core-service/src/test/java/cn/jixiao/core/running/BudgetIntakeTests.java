package cn.jixiao.core.running;

import static cn.jixiao.core.running.BudgetFiles.change;
import static cn.jixiao.core.running.BudgetFiles.counts;
import static cn.jixiao.core.running.BudgetFiles.csv;
import static cn.jixiao.core.running.BudgetFiles.line;
import static cn.jixiao.core.running.BudgetFiles.payment;
import static cn.jixiao.core.running.BudgetFiles.project;
import static cn.jixiao.core.running.BudgetFiles.reply;
import static cn.jixiao.core.running.BudgetFiles.with;
import static cn.jixiao.core.running.BudgetFiles.workbook;
import static org.assertj.core.api.Assertions.assertThat;

import cn.jixiao.platform.Articles;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** The year's money comes in from the budget system: good rows go in once, bad ones come back with what to do. */
@Articles("3")
class BudgetIntakeTests {

    private static final String HEADS = "支付编码,预算年度,项目代码,支付日期,支付金额（元）,收款人\n";

    private final CoreServer server = CoreServer.shared();
    private final Bureau bureau = Bureau.in(server);
    private final Given given = new Given(server, bureau);
    private final BudgetFiles files = new BudgetFiles(server.as(given.budget()));

    @Test
    void aWholeYearOfAProjectComesInAndEveryAmountSaysWhereItCameFrom() {
        String code = Given.code();
        Map<String, List<Map<String, String>>> tables = new LinkedHashMap<>();
        tables.put("projects", List.of(project(code, "8540000")));
        tables.put("funding_lines", List.of(line("L1" + code, code, "8000000"), line("L2" + code, code, "540000")));
        tables.put("replies", List.of(reply("R" + code, code, "8540000")));
        tables.put("changes", List.of(change("C" + code, code, "-40000")));
        tables.put("payments", List.of(payment("P1" + code, code, "500000.50"), payment("P2" + code, code, "-500.50")));

        JsonNode looked = files.send(tables, false);
        assertThat(counts(looked, "PAYMENTS")).isEqualTo("created=2 changed=0 unchanged=0 repeated=0 faulty=0");
        assertThat(count("payment")).as("looking keeps nothing").isZero();
        JsonNode run = files.apply(looked);
        assertThat(counts(run, "FUNDING_LINES")).isEqualTo("created=2 changed=0 unchanged=0 repeated=0 faulty=0");

        JsonNode money =
                server.as(given.clerk()).get("/projects/" + id(code) + "/money").json();
        assertThat(money.at("/project/sums/initial").asString()).isEqualTo("8540000.00");
        assertThat(money.at("/project/sums/adjusted").asString()).isEqualTo("8500000.00");
        assertThat(money.at("/project/sums/executed").asString()).isEqualTo("499500.00");
        assertThat(money.path("entries").findValuesAsString("kind"))
                .containsExactly("REPLY", "PAYMENT", "PAYMENT", "CHANGE");
        assertThat(money.at("/fundingLines/0/source/runId").asString())
                .isEqualTo(run.path("id").asString());
        assertThat(money.at("/entries/1/source/row").asInt()).isPositive();
        JsonNode sums = server.as(given.clerk())
                .get("/project-sums?year=2027&q=" + code)
                .json();
        assertThat(sums.at("/items/0/sums/executed").asString()).isEqualTo("499500.00");

        JsonNode again = files.send(tables, true);
        assertThat(counts(again, "PROJECTS")).isEqualTo("created=0 changed=0 unchanged=1 repeated=0 faulty=0");
        assertThat(counts(again, "FUNDING_LINES")).isEqualTo("created=0 changed=0 unchanged=2 repeated=0 faulty=0");
        assertThat(counts(again, "CHANGES")).isEqualTo("created=0 changed=0 unchanged=1 repeated=0 faulty=0");
        assertThat(counts(again, "PAYMENTS")).isEqualTo("created=0 changed=0 unchanged=2 repeated=0 faulty=0");
        assertThat(server.database()
                        .lookUp("select count(*) from trail_event where action = 'BUDGET_TAKEN_IN' and record_id = '"
                                + again.path("id").asString() + "'"))
                .as("what changes nothing leaves no entry")
                .isEqualTo("0");
    }

    @Test
    void linesSumToTheAmountOrNoneGoesIn() {
        String code = Given.code();
        JsonNode run = files.send(
                Map.of(
                        "projects", List.of(project(code, "100.00")),
                        "funding_lines", List.of(line("A" + code, code, "60"), line("B" + code, code, "39.99"))),
                true);

        assertThat(counts(run, "FUNDING_LINES")).isEqualTo("created=0 changed=0 unchanged=0 repeated=0 faulty=2");
        assertThat(files.faults(run).getFirst().path("detail").asString())
                .contains("99.99", "100.00", "-0.01", "A" + code + " 60.00");

        JsonNode mended = files.send(
                Map.of("funding_lines", List.of(line("A" + code, code, "60"), line("B" + code, code, "40"))), true);
        assertThat(counts(mended, "FUNDING_LINES")).isEqualTo("created=2 changed=0 unchanged=0 repeated=0 faulty=0");

        JsonNode grown = files.send(Map.of("projects", List.of(project(code, "120.00"))), true);
        assertThat(files.faults(grown).getFirst().path("code").asString()).isEqualTo("LINES_DO_NOT_SUM");
        JsonNode both = files.send(
                Map.of(
                        "projects", List.of(project(code, "120.00")),
                        "funding_lines", List.of(line("A" + code, code, "120"))),
                true);
        assertThat(counts(both, "PROJECTS")).isEqualTo("created=0 changed=1 unchanged=0 repeated=0 faulty=0");
        assertThat(lines(code)).isEqualTo("1 of 120.00");
    }

    @Test
    void aPaymentThatComesTwiceCountsOnceAndOneThatContradictsIsRefused() {
        String code = imported();
        JsonNode run = files.send(
                Map.of(
                        "payments",
                        List.of(
                                payment("P" + code, code, "100"),
                                payment("P" + code, code, "100.00"),
                                payment("P" + code, code, "200"))),
                true);
        assertThat(counts(run, "PAYMENTS")).isEqualTo("created=1 changed=0 unchanged=0 repeated=1 faulty=1");
        assertThat(files.faults(run).stream().map(fault -> fault.path("code").asString()))
                .containsExactly("REPEATED", "CONTRADICTS_ROW");

        JsonNode later = files.send(
                Map.of(
                        "payments",
                        List.of(
                                payment("P" + code, code, "300"),
                                with(payment("P" + code, code, "100"), "pay_date", "2027-04-01"))),
                true);
        assertThat(counts(later, "PAYMENTS")).isEqualTo("created=0 changed=0 unchanged=0 repeated=0 faulty=2");
        JsonNode fault = files.faults(later).getFirst();
        assertThat(fault.path("column").asString()).isEqualTo("支付金额");
        assertThat(fault.path("detail").asString()).contains("100.00");
        assertThat(server.database().lookUp("select sum(amount) from payment where tenant_id = '" + bureau.id() + "'"))
                .isEqualTo("100.00");
    }

    @Test
    void aMarkedWorkbookCanBeMendedAndSentAgainAndItsTextsStayTexts() throws IOException {
        String code = imported();
        byte[] sent = workbook(Map.of(
                "支付",
                List.of(
                        List.of("支付编码", "预算年度", "项目代码", "支付日期", "支付金额", "收款人", "我们的备注"),
                        List.of("G" + code, "2027", code, "2027-03-01", "１００", "甲", "x"),
                        List.of("B" + code, "2027", code, "昨天", "50", "=cmd|' /C calc'!A0", "-2+3"))));
        JsonNode run = files.upload("支付.xlsx", sent, true);

        assertThat(counts(run, "PAYMENTS")).isEqualTo("created=1 changed=0 unchanged=0 repeated=0 faulty=1");
        JsonNode fault = files.faults(run).getFirst();
        assertThat(fault.path("sheet").asString()
                        + fault.path("row")
                        + fault.path("column").asString())
                .isEqualTo("支付3支付日期");
        byte[] mended;
        try (XSSFWorkbook marked = new XSSFWorkbook(new ByteArrayInputStream(files.marked(run)))) {
            Row row = marked.getSheet("支付").getRow(1);
            for (int n = 0; n < row.getLastCellNum(); n++) {
                if (row.getCell(n).getStringCellValue().startsWith("=cmd")) {
                    assertThat(row.getCell(n).getCellType()).isEqualTo(CellType.STRING);
                    assertThat(row.getCell(n).getCellStyle().getQuotePrefixed()).isTrue();
                }
                if (row.getCell(n).getStringCellValue().equals("昨天")) {
                    row.createCell(n).setCellValue("2027-03-02");
                }
            }
            try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
                marked.write(out);
                mended = out.toByteArray();
            }
        }
        JsonNode again = files.upload("待改的预算数据.xlsx", mended, true);
        assertThat(counts(again, "PAYMENTS")).isEqualTo("created=1 changed=0 unchanged=0 repeated=0 faulty=0");
        assertThat(server.database()
                        .lookUp("select payee from payment where code = 'B" + code + "' and tenant_id = '" + bureau.id()
                                + "'"))
                .isEqualTo("=cmd|' /C calc'!A0");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "GB18030", "BOM"})
    void textOfEachEncodingIsTheSame(String encoding) {
        String code = imported();
        String text = HEADS + "P" + code + ",2027," + code + ",2027-03-05,\"1,234.50\",\"𬭚㛃镇\n\"\"卫生院\"\"\"\n";
        byte[] file = encoding.equals("BOM") ? csv("\uFEFF" + text) : text.getBytes(Charset.forName(encoding));

        JsonNode run = files.upload("支付.csv", file, true);

        assertThat(counts(run, "PAYMENTS")).isEqualTo("created=1 changed=0 unchanged=0 repeated=0 faulty=0");
        assertThat(server.database()
                        .lookUp("select amount || payee from payment where tenant_id = '" + bureau.id() + "'"))
                .isEqualTo("1234.50𬭚㛃镇\n\"卫生院\"");
    }

    @Test
    void tenThousandsAreTenThousandsByHeadOrByCell() {
        String code = imported();
        String text = HEADS.replace("（元）", "（万元）") + "A" + code + ",2027," + code + ",2027-03-05,8.54,\nB" + code
                + ",2027," + code + ",2027-03-05,85400元,\n";
        files.upload("支付.csv", csv(text), true);

        assertThat(server.database()
                        .lookUp("select string_agg(amount::text, ' ') from payment where tenant_id = '" + bureau.id()
                                + "'"))
                .isEqualTo("85400.00 85400.00");
    }

    @Test
    void aFileThatCannotBeReadAsAWholeIsRefusedAndLeavesNothing() {
        Map<String, byte[]> bad = new LinkedHashMap<>();
        bad.put("HEAD_TWICE", csv("支付编码,支付编码,预算年度,项目代码,支付日期,支付金额\nx,y,2027,z,a,1\n"));
        bad.put("NO_TABLE_OF_OURS", csv("a,b\n1,2\n"));
        bad.put("NO_ROWS", csv(HEADS));
        bad.put("QUOTE_OPEN", csv(HEADS + "\"x,2027"));
        bad.put("NEITHER_UTF8_NOR_GB18030", new byte[] {(byte) 0xFF, (byte) 0xFF, 0x41});
        bad.put("NOT_OUR_JSON", csv("{\"version\": 2, \"tables\": {}}"));
        bad.put("HEADS_MISSING", workbook(Map.of("支付", List.of(List.of("支付编码", "金额"), List.of("1", "2")))));
        bad.put("WORKBOOK_REFUSED", new byte[] {'P', 'K', 3, 4, 0, 0});
        bad.forEach((reason, file) -> {
            Client.Answer answer = files.tryUpload("x", file, true);
            assertThat(answer.status()).as(reason + answer.text()).isEqualTo(422);
            assertThat(answer.code()).isEqualTo(reason);
        });
        assertThat(count("budget_run_row")).isZero();
        assertThat(server.as(given.budget()).get("/budget-runs?year=2027").json())
                .isEmpty();
    }

    @Test
    @Articles("5")
    void aBodyOfAnotherBureauIsAnsweredLikeOneThatNobodyHas() {
        Bureau neighbour = Bureau.in(server);
        neighbour.run(
                "insert into dir_org_unit (tenant_id, id, parent_id, kind, code, name, valid_from)"
                        + " values (jx_own_tenant(), ?, ?, 'UNIT', '0620777', '邻区单位', '2020-01-01')",
                UUID.randomUUID(),
                neighbour.firstDepartment());
        bureau.run(
                "insert into dir_org_unit (tenant_id, id, parent_id, kind, code, name, valid_from, valid_to)"
                        + " values (jx_own_tenant(), ?, ?, 'UNIT', '062088', '已并单位', '2020-01-01', '2026-06-30')",
                UUID.randomUUID(),
                bureau.firstDepartment());
        JsonNode run = files.send(
                Map.of(
                        "projects",
                        List.of(
                                with(project(Given.code(), "1"), "agency_code", "0620777"),
                                with(project(Given.code(), "1"), "agency_code", "0620999"),
                                with(project(Given.code(), "1"), "agency_code", "062088"))),
                true);

        List<JsonNode> faults = files.faults(run);
        assertThat(faults.get(0).path("code")).isEqualTo(faults.get(1).path("code"));
        assertThat(faults.get(0).path("detail")).isEqualTo(faults.get(1).path("detail"));
        assertThat(faults.get(0).path("code").asString()).isEqualTo("UNIT_UNKNOWN");
        assertThat(faults.get(2).path("code").asString()).isEqualTo("UNIT_ENDED");
        assertThat(faults.get(2).path("detail").asString()).contains("2026-06-30");
    }

    @Test
    @Articles({"22", "24"})
    void aReplyFromTheBudgetSystemStandsAndThePersonsReplyHasToBeTheSame() {
        JsonNode waiting = given.at("BUDGET_REPLY");
        String code = waiting.path("subject").path("code").asString();
        files.send(Map.of("replies", List.of(reply("R" + code, code, "8540000"))), true);

        Map<String, Object> other = new LinkedHashMap<>(TargetJourneyTests.reply("8540000.00"));
        other.put("number", "别的文号");
        assertThat(given.attempt(given.budget(), waiting, "reply", other).code())
                .isEqualTo("REPLY_IMPORTED");
        Map<String, Object> same = Map.of("number", "忻财预〔2027〕1号", "date", "2027-02-10", "amount", "8540000.00");
        assertThat(given.act(given.budget(), waiting, "reply", same)
                        .path("status")
                        .asString())
                .isEqualTo("APPROVED");

        JsonNode run = files.send(
                Map.of(
                        "replies", List.of(reply("X" + code, code, "1")),
                        "changes", List.of(change("C" + code, code, "10"))),
                true);
        assertThat(files.faults(run).getFirst().path("code").asString()).isEqualTo("REPLIED_ALREADY");
        assertThat(counts(run, "CHANGES")).isEqualTo("created=1 changed=0 unchanged=0 repeated=0 faulty=0");
        JsonNode amount = files.send(Map.of("projects", List.of(project(code, "1"))), true);
        assertThat(files.faults(amount).stream().map(fault -> fault.path("code").asString()))
                .contains("AMOUNT_REPLIED");
    }

    @ParameterizedTest
    @ValueSource(ints = {Integer.MIN_VALUE, 0, 1999, 3000})
    void aYearThatIsNoneIsRefusedBeforeAnythingIsRead(int year) {
        Client.Answer refused = files.keyed().upload("/budget-runs?year=" + year, "a.csv", csv(HEADS));

        assertThat(refused.status() + " " + refused.code()).isEqualTo("400 FIELD_UNREADABLE");
    }

    @Test
    void onlyTheBudgetOfficeImportsAndTheSameKeyOnce() {
        String code = imported();
        byte[] file = csv(HEADS + "P" + code + ",2027," + code + ",2027-03-05,1,\n");
        assertThat(server.as(given.clerk())
                        .with("Idempotency-Key", UUID.randomUUID().toString())
                        .upload("/budget-runs?year=2027", "a.csv", file)
                        .code())
                .isEqualTo("CAPABILITY_REQUIRED");
        Client keyed = files.keyed();
        Client.Answer first = keyed.upload("/budget-runs?year=2027", "a.csv", file);
        Client.Answer second = keyed.upload("/budget-runs?year=2027", "a.csv", file);
        assertThat(second.json().path("id"))
                .as(second.text())
                .isEqualTo(first.json().path("id"));
        assertThat(second.header("Idempotency-Replayed")).isEqualTo("true");
    }

    @Test
    void incomeAndExpenditureOfEachBudgetComeInAndAreCorrectedByTheirCode() {
        Map<String, String> item = new LinkedHashMap<>(Map.of(
                "fiscal_year", "2027",
                "item_code", "I1",
                "direction", "收入",
                "fund_type_code", "政府性基金",
                "account_code", "1030148",
                "agency_code", "062001",
                "bgt_amt", "5000万元"));
        files.send(Map.of("budget_items", List.of(item)), true);
        JsonNode again = files.send(Map.of("budget_items", List.of(with(item, "bgt_amt", "60000000"))), true);

        assertThat(counts(again, "BUDGET_ITEMS")).isEqualTo("created=0 changed=1 unchanged=0 repeated=0 faulty=0");
        assertThat(server.database()
                        .lookUp(
                                "select direction || ' ' || budget_type || ' ' || amount from budget_item where tenant_id = '"
                                        + bureau.id() + "'"))
                .isEqualTo("INCOME GOV_FUND 60000000.00");
    }

    private String imported() {
        String code = Given.code();
        files.send(
                Map.of(
                        "projects", List.of(project(code, "100")),
                        "funding_lines", List.of(line("L" + code, code, "100"))),
                true);
        return code;
    }

    private String id(String code) {
        return server.database()
                .lookUp("select id from performance_subject where tenant_id = '" + bureau.id() + "' and code = '" + code
                        + "'");
    }

    private String lines(String code) {
        return server.database()
                .lookUp("select count(*) || ' of ' || sum(amount) from funding_line where tenant_id = '" + bureau.id()
                        + "' and subject_id = '" + id(code) + "'");
    }

    private int count(String table) {
        return Integer.parseInt(
                server.database().lookUp("select count(*) from " + table + " where tenant_id = '" + bureau.id() + "'"));
    }
}
