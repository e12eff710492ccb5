package cn.jixiao.core.running;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.awaitility.Awaitility;
import tools.jackson.databind.JsonNode;

/** Files of the budget system as tests make them, and the runs that they become. */
final class BudgetFiles {

    private static final String RUNS = "/budget-runs";

    private final Client client;

    BudgetFiles(Client client) {
        this.client = client;
    }

    /** A project of the fixture's first unit with its amount. */
    static Map<String, String> project(String code, String amount) {
        Map<String, String> row = new LinkedHashMap<>();
        row.put("fiscal_year", "2027");
        row.put("pro_code", code);
        row.put("pro_name", "高标准农田" + code.substring(18));
        row.put("pro_cat_code", "3");
        row.put("pro_attr_code", "新增项目");
        row.put("agency_code", "062001");
        row.put("start_date", "2027-01-01");
        row.put("end_date", "2027-12-31");
        row.put("pro_amt", amount);
        return row;
    }

    static Map<String, String> line(String code, String project, String amount) {
        Map<String, String> row = new LinkedHashMap<>();
        row.put("fiscal_year", "2027");
        row.put("line_code", code);
        row.put("pro_code", project);
        row.put("fund_type_code", "11");
        row.put("fund_kind", "转移支付");
        row.put("budget_level_code", "4");
        row.put("is_fiscal", "1");
        row.put("line_amt", amount);
        return row;
    }

    static Map<String, String> reply(String code, String project, String amount) {
        Map<String, String> row = new LinkedHashMap<>();
        row.put("fiscal_year", "2027");
        row.put("reply_code", code);
        row.put("pro_code", project);
        row.put("cor_bgt_doc_no", "忻财预〔2027〕1号");
        row.put("reply_date", "2027-02-10");
        row.put("reply_amt", amount);
        return row;
    }

    static Map<String, String> change(String code, String project, String amount) {
        Map<String, String> row = new LinkedHashMap<>();
        row.put("fiscal_year", "2027");
        row.put("change_code", code);
        row.put("pro_code", project);
        row.put("cor_bgt_doc_no", "忻财预〔2027〕9号");
        row.put("change_date", "2027-06-01");
        row.put("year_adj_amt", amount);
        return row;
    }

    static Map<String, String> payment(String code, String project, String amount) {
        Map<String, String> row = new LinkedHashMap<>();
        row.put("fiscal_year", "2027");
        row.put("payment_code", code);
        row.put("pro_code", project);
        row.put("pay_date", "2027-03-05");
        row.put("pay_amt", amount);
        return row;
    }

    static Map<String, String> with(Map<String, String> row, String column, String value) {
        Map<String, String> other = new LinkedHashMap<>(row);
        other.put(column, value);
        return other;
    }

    /** Sends tables as the budget system does and waits for what came of them. */
    JsonNode send(Map<String, List<Map<String, String>>> tables, boolean apply) {
        Client.Answer answer =
                keyed().post(RUNS + "/tables?year=2027&apply=" + apply, Map.of("version", 1, "tables", tables));
        return over(answer);
    }

    /** Uploads a file and waits. */
    JsonNode upload(String name, byte[] file, boolean apply) {
        return over(tryUpload(name, file, apply));
    }

    Client.Answer tryUpload(String name, byte[] file, boolean apply) {
        return keyed().upload(RUNS + "?year=2027&apply=" + apply, name, file);
    }

    JsonNode apply(JsonNode run) {
        Client.Answer answer = keyed().post(RUNS + "/" + run.path("id").asString() + "/apply", null);
        return over(answer);
    }

    Client keyed() {
        return client.with("Idempotency-Key", UUID.randomUUID().toString());
    }

    /** The faults of a run, one by one. */
    List<JsonNode> faults(JsonNode run) {
        List<JsonNode> faults = new ArrayList<>();
        client.get(RUNS + "/" + run.path("id").asString() + "/faults?limit=100")
                .json()
                .path("items")
                .forEach(faults::add);
        return faults;
    }

    byte[] marked(JsonNode run) {
        return client.get(RUNS + "/" + run.path("id").asString() + "/marked")
                .raw()
                .body();
    }

    /** Counts of a table in a run that is over, for example {@code created=2 changed=0 unchanged=0 repeated=0 faulty=1}. */
    static String counts(JsonNode run, String layout) {
        for (JsonNode counts : run.path("outcome").path("layouts")) {
            if (counts.path("layout").asString().equals(layout)) {
                StringBuilder text = new StringBuilder();
                for (String name : List.of("created", "changed", "unchanged", "repeated", "faulty")) {
                    text.append(name)
                            .append('=')
                            .append(counts.path(name).asInt())
                            .append(' ');
                }
                return text.toString().strip();
            }
        }
        return "none";
    }

    private JsonNode over(Client.Answer answer) {
        if (answer.status() != 202) {
            throw new IllegalStateException(answer.text());
        }
        String path = RUNS + "/" + answer.json().path("id").asString();
        JsonNode run = Awaitility.await()
                .pollInterval(Duration.ofMillis(50))
                .atMost(Duration.ofSeconds(40))
                .until(() -> client.get(path).json(), found -> found.has("finishedAt"));
        if (!run.path("state").asString().equals("DONE")) {
            throw new IllegalStateException(run.toString());
        }
        return run;
    }

    /** A workbook of sheets with their heads in the first row. */
    static byte[] workbook(Map<String, List<List<String>>> sheets) {
        try (XSSFWorkbook book = new XSSFWorkbook();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            sheets.forEach((name, rows) -> {
                Sheet sheet = book.createSheet(name);
                for (int r = 0; r < rows.size(); r++) {
                    Row row = sheet.createRow(r);
                    for (int c = 0; c < rows.get(r).size(); c++) {
                        row.createCell(c).setCellValue(rows.get(r).get(c));
                    }
                }
            });
            book.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static byte[] csv(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
