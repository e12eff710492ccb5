package cn.jixiao.core.running;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jixiao.platform.Articles;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What the pages count on: the template, the words of an import, projects with leader and target, who acts. */
class WebContractTests {

    private final CoreServer server = CoreServer.shared();
    private final Bureau bureau = Bureau.in(server);
    private final Given given = new Given(server, bureau);

    @Test
    @Articles("19")
    void theTemplateSaysWhatIsKnownOffersChoicesAndComesInAgain() throws IOException {
        UUID project = given.project("062001");

        Client.Answer template = server.as(given.clerk()).get("/target-template?projectId=" + project);

        assertThat(template.status()).isEqualTo(200);
        assertThat(template.header("Content-Disposition"))
                .contains("attachment")
                .contains(".xlsx");
        StringBuilder text = new StringBuilder();
        try (XSSFWorkbook workbook =
                new XSSFWorkbook(new ByteArrayInputStream(template.raw().body()))) {
            workbook.getSheetAt(0).forEach(row -> row.forEach(text::append));
            assertThat(workbook.getSheetAt(0).getDataValidations())
                    .extracting(choice ->
                            String.join(",", choice.getValidationConstraint().getExplicitListValues()))
                    .containsExactly("新增项目,延续项目");
            List<? extends DataValidation> supplement = workbook.getSheetAt(1).getDataValidations();
            assertThat(supplement).hasSize(2);
        }
        assertThat(text).contains("高标准农田建设", "农业农村局 062", "农业技术推广中心", "854");

        Client.Answer imported = server.as(given.clerk())
                .with("Idempotency-Key", UUID.randomUUID().toString())
                .upload(
                        "/target-imports?fiscalYear=" + Bureau.YEAR,
                        "t.xlsx",
                        template.raw().body());
        assertThat(imported.status()).isEqualTo(201);
        JsonNode read = imported.json();
        assertThat(read.path("target").path("subject").path("id").asString()).isEqualTo(project.toString());
        assertThat(read.path("target").path("content").path("annualAmount").asString())
                .isEqualTo("8540000.00");
        assertThat(read.path("layout").path("sheet").asString()).isEqualTo("项目支出绩效目标申报表");
    }

    @Test
    void theTemplateOfAProjectOutOfReachDoesNotExist() {
        UUID project = given.project("062001");
        for (Person stranger : List.of(
                bureau.person("UNIT_CLERK", bureau.siblingUnit()),
                Bureau.in(server).person("FIN_PERF"))) {
            Client.Answer real = server.as(stranger).get("/target-template?projectId=" + project);
            Client.Answer random = server.as(stranger).get("/target-template?projectId=" + UUID.randomUUID());
            assertThat(real.status()).isEqualTo(404);
            assertThat(real.json().path("detail")).isEqualTo(random.json().path("detail"));
        }
    }

    @Test
    void aWorkbookAboveTwentyMegabytesIsRefusedWithTheLimit() {
        Client.Answer large = server.as(given.clerk())
                .upload("/target-imports?fiscalYear=" + Bureau.YEAR, "t.xlsx", new byte[(20 << 20) + 1]);

        assertThat(large.status()).isEqualTo(413);
        assertThat(large.code()).isEqualTo("FILE_TOO_LARGE");
        assertThat(large.json().path("detail").asString()).contains("20 MB");
    }

    @Test
    void whatAnImportSaysHasCellLabelAndLevelInTheReadersLanguage() throws IOException {
        UUID project = given.project("062001");
        byte[] template = server.as(given.clerk())
                .get("/target-template?projectId=" + project)
                .raw()
                .body();
        byte[] mistyped;
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(template));
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            workbook.getSheetAt(0)
                    .forEach(row -> row.forEach(cell -> {
                        if (cell.toString().equals("中期预算资金总额")) {
                            row.getCell(5).setCellValue("八百万");
                        }
                    }));
            workbook.write(out);
            mistyped = out.toByteArray();
        }
        String path = "/target-imports?fiscalYear=" + Bureau.YEAR;

        JsonNode chinese = note(server.as(given.clerk()).upload(path, "t.xlsx", mistyped));
        JsonNode english =
                note(server.as(given.clerk()).with("Accept-Language", "en").upload(path, "t.xlsx", mistyped));

        assertThat(chinese.path("label").asString()).isEqualTo("中期预算资金总额");
        assertThat(english.path("label").asString()).isEqualTo("Medium-term budget");
        assertThat(chinese.path("level").asString()).isEqualTo("MUST");
        assertThat(chinese.path("sheet").asString()).isEqualTo("项目支出绩效目标申报表");
        assertThat(chinese.path("cell").asString()).startsWith("F");
        assertThat(chinese.path("field").asString()).isEqualTo("mediumTermAmount");
        assertThat(chinese.path("detail").asString()).contains("八百万");

        JsonNode refused = server.as(given.clerk())
                .upload(path, "t.xlsx", "no workbook".getBytes(StandardCharsets.UTF_8))
                .json();
        assertThat(refused.path("code").asString()).isEqualTo("WORKBOOK_REFUSED");
        assertThat(refused.path("errors").path(0).path("code").asString()).isEqualTo("NOT_A_WORKBOOK");
        assertThat(refused.path("errors").path(0).path("level").asString()).isEqualTo("MUST");
        assertThat(refused.path("errors").path(0).path("remedy").asString()).isNotEmpty();
    }

    @Test
    @Articles("14")
    void anImportNamesTheProjectsLeaderAndKeepsEveryTerm() {
        Person first = bureau.person("PROJECT_LEADER");
        Person second = bureau.person("PROJECT_LEADER");
        Map<String, Object> row = Given.row(Given.code(), "062001");
        row.put("leaderUserName", first.subject());
        assertThat(load(row).path("created").asInt()).isEqualTo(1);
        assertThat(load(row).path("unchanged").asInt()).isEqualTo(1);
        JsonNode project = project(row);
        assertThat(project.path("leader").path("id").asString())
                .isEqualTo(first.id().toString());
        assertThat(project.path("leader").path("name").asString()).isEqualTo(first.name());

        row.put("leaderUserName", second.subject());
        assertThat(load(row).path("updated").asInt()).isEqualTo(1);
        assertThat(project(row).path("leader").path("id").asString())
                .isEqualTo(second.id().toString());
        String terms = "select count(*) from subject_leader where subject_id = '"
                + project.path("id").asString() + "'";
        assertThat(server.database().lookUp(terms)).isEqualTo("2");
        assertThat(server.database().lookUp(terms + " and valid_to is null")).isEqualTo("1");

        row.put("leaderUserName", "nobody.at.all");
        JsonNode unknown = load(row);
        assertThat(unknown.path("errors").path(0).path("field").asString()).isEqualTo("leaderUserName");
        assertThat(unknown.path("errors").path(0).path("code").asString()).isEqualTo("PERSON_UNKNOWN");
        row.put("leaderUserName", Bureau.in(server).person("PROJECT_LEADER").subject());
        assertThat(load(row).path("errors").path(0).path("code").asString()).isEqualTo("PERSON_UNKNOWN");
        assertThat(project(row).path("leader").path("id").asString())
                .isEqualTo(second.id().toString());
    }

    @Test
    void aProjectInTheListTellsHowFarItsTargetIs() {
        JsonNode target = given.submitted();

        JsonNode listed = server.as(given.clerk())
                .get("/projects?year=" + Bureau.YEAR)
                .json()
                .path("items")
                .path(0);

        assertThat(listed.path("target").path("id")).isEqualTo(target.path("id"));
        assertThat(listed.path("target").path("status").asString()).isEqualTo("SUBMITTED");
        assertThat(listed.path("target").path("step").asString()).isEqualTo("UNIT_HEAD");
        assertThat(listed.path("target").path("version").asInt()).isEqualTo(1);
        JsonNode page = server.as(given.clerk())
                .get("/targets?tab=SENT&year=" + Bureau.YEAR)
                .json();
        assertThat(page.path("count").path("value").asInt()).isEqualTo(1);
    }

    @Test
    void meTellsThePostsWithTheirBodies() {
        JsonNode me = server.as(given.clerk()).get("/me").json();

        assertThat(me.path("post").path("orgUnit").path("name").asString()).isEqualTo("农业技术推广中心");
        assertThat(me.path("post").path("orgUnit").path("code").asString()).isEqualTo("062001");
        assertThat(me.path("post").path("role").asString()).isEqualTo("UNIT_CLERK");
        assertThat(me.path("posts").size()).isEqualTo(1);
        assertThat(me.path("posts").path(0)).isEqualTo(me.path("post"));
    }

    private static JsonNode note(Client.Answer imported) {
        assertThat(imported.status()).as(imported.text()).isEqualTo(201);
        return imported.json()
                .path("notes")
                .valueStream()
                .filter(note -> note.path("code").asString().equals("AMOUNT_NOT_A_NUMBER"))
                .findFirst()
                .orElseThrow();
    }

    private JsonNode load(Map<String, Object> row) {
        return server.as(given.budget())
                .post("/project-imports", Map.of("rows", List.of(row)))
                .json();
    }

    private JsonNode project(Map<String, Object> row) {
        return server.as(given.clerk())
                .get("/projects?year=" + Bureau.YEAR + "&q=" + row.get("code"))
                .json()
                .path("items")
                .path(0);
    }
}
