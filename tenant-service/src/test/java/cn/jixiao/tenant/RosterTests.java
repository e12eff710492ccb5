package cn.jixiao.tenant;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jixiao.platform.Articles;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.StreamSupport;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** Bodies, people and posts from a workbook: good rows go in under the rules for one act at a time, bad ones are named. */
@Articles("6")
class RosterTests {

    private static final String API = "/api/v1/tenant/roster-";
    private static final String UNITS = "单位";
    private static final String PEOPLE = "人员";

    private final Running service = Running.shared();
    private final String code = service.bureau();
    private final String admin = Running.token(code, "admin");
    private final String security = Running.token(code, "security");

    @Test
    void theTemplateHasTwoSheetsAndOffersTheLists() throws IOException {
        try (XSSFWorkbook template = opened(service.file(admin, API + "template"))) {
            assertThat(template.getSheetName(0) + template.getSheetName(1)).isEqualTo(UNITS + PEOPLE);
            assertThat(offered(template.getSheet(UNITS))).contains("国家机关", "社会团体", "主管部门", "部门外用款单位");
            assertThat(offered(template.getSheet(PEOPLE))).contains("经办人", "单位负责人", "业务股");
        }
    }

    @Test
    void aCheckSaysWhatWouldComeAndKeepsNothing() {
        Running.Answer check = service.upload(admin, API + "checks", autumn());

        assertThat(check.status()).as("%s", check.body()).isEqualTo(200);
        assertThat(counts(check, "units")).isEqualTo("2 1 1 0");
        assertThat(counts(check, "people")).isEqualTo("1 0 1 1");
        assertThat(look("select count(*) from org_unit where tenant_id = '%s' and code like '221%%'"))
                .isEqualTo("0");
        assertThat(look("select count(*) from trail_event where tenant_id = '%s' and action = 'ORG_UNIT_ADDED'"))
                .isEqualTo("0");
    }

    @Test
    void eachAdministratorDoesHisPartOfTheSameWorkbook() {
        Running.Answer first = service.upload(admin, API + "imports", autumn());
        assertThat(counts(first, "units")).isEqualTo("2 1 1 0");
        assertThat(faults(first)).containsExactly("人员 C3 POST_BY_SECURITY");
        assertThat(look("select nature from org_unit where tenant_id = '%s' and code = '221001'"))
                .isEqualTo("SOCIAL_GROUP");
        assertThat(look("select name from org_unit where tenant_id = '%s' and code = '219002'"))
                .isEqualTo("第一实验小学");

        Running.Answer second = service.upload(security, API + "imports", autumn());
        assertThat(counts(second, "units")).isEqualTo("0 0 4 0");
        assertThat(counts(second, "people")).isEqualTo("1 0 2 0");
        assertThat(look("select p.role from post p join person n on n.id = p.person_id where p.tenant_id = '%s'"
                        + " and n.user_name like '%%.qian'"))
                .isEqualTo("UNIT_HEAD");

        Running.Answer third = service.upload(admin, API + "imports", autumn());
        assertThat(counts(third, "units") + " " + counts(third, "people")).isEqualTo("0 0 4 0 0 0 3 0");
        assertThat(look("select string_agg(distinct person_name || ' ' || action, ',' order by person_name || ' ' ||"
                        + " action) from trail_event where tenant_id = '%s' and action like any"
                        + " ('{ORG_UNIT%%,PERSON%%,POST%%}')"))
                .isEqualTo("赵敏 ORG_UNIT_ADDED,赵敏 ORG_UNIT_CHANGED,赵敏 PERSON_ADDED,钱进 POST_GRANTED");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "221001|新单位|村|事业单位|219||C2 NOT_IN_LIST",
                "221001|新单位|单位||219||D2 MISSING",
                "221001|新单位|单位|事业单位|999||E2 UNKNOWN_PARENT",
                "221001|新单位|单位|事业单位|||E2 MISSING",
                "221001|新单位|单位|事业单位|219001||E2 WRONG_PARENT",
                "221001|新单位|单位|事业单位|219|2026-13-40|F2 NOT_A_DAY",
                "22 1|新单位|单位|事业单位|219||A2 NOT_A_CODE",
                "219|教育局|单位|国家机关|220||C2 KIND_STAYS",
                "219001|教育局本级|单位|国家机关|219|2019-01-01|F2 START_STAYS",
                "221001||单位|事业单位|219||B2 MISSING",
            })
    void aRowOfUnitsThatCannotBeTakenIsNamedByItsCell(
            String body, String name, String kind, String nature, String parent, String from, String fault) {
        byte[] book = book(w -> row(w, UNITS, body, name, kind, nature, parent, from));

        assertThat(faults(service.upload(admin, API + "checks", book))).contains("单位 " + fault);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "clerk|张晓梅|村长|219001|||C2 NOT_IN_LIST",
                "clerk|张晓梅|单位负责人|999|||D2 UNKNOWN_BODY",
                "clerk|张晓梅|单位负责人|219|||D2 ROLE_AT_WRONG_BODY",
                "clerk|张晓梅|单位负责人||||D2 MISSING",
                "clerk|张晓梅|单位负责人|219001|26||E2 NOT_A_YEAR",
                "clerk|张晓梅|审计管理员|%s|||C2 SEPARATED_ADMINISTRATORS",
                "security|钱进|局领导|%s|||null OWN_POST",
                "clerk|张晓美||||| A2 PERSON_BY_ADMINISTRATOR",
                "nobody|无名||||| A2 PERSON_BY_ADMINISTRATOR",
            })
    void aRowOfPeopleThatCannotBeTakenIsNamedByItsCell(
            String who, String name, String role, String body, String year, String from, String fault) {
        String at = body == null ? "" : body.formatted(code);
        byte[] book = book(w -> row(w, PEOPLE, code + "." + who, name, role, at, year, from));

        assertThat(faults(service.upload(security, API + "checks", book))).contains("人员 " + fault.strip());
    }

    @Test
    void nobodyOfAnotherBureauIsDrawnInAndShortPasswordsAreNamed() {
        byte[] book = book(w -> {
            row(w, PEOPLE, "999999.clerk", "别局的人");
            row(w, PEOPLE, code + ".short", "短", "", "", "", "", "", "123");
        });

        assertThat(faults(service.upload(admin, API + "checks", book)))
                .containsExactlyInAnyOrder("人员 A2 USER_NAME_NOT_OWN", "人员 H3 PASSWORD_SHORT");
    }

    @Test
    void aPostAtAClosedUnitIsRefusedHereAndOneByOne() {
        service.upload(admin, API + "imports", book(w -> {
            row(w, UNITS, "219009", "旧单位", "单位", "其他组织", "219", "2020-01-01", "2020-12-31");
            row(w, PEOPLE, code + ".late", "晚到");
        }));
        service.admit(code);
        byte[] book = book(w -> row(w, PEOPLE, code + ".late", "晚到", "经办人", "219009"));

        assertThat(faults(service.upload(security, API + "imports", book))).containsExactly("人员 D2 BODY_CLOSED");
        assertThat(service.post(
                                security,
                                "/api/v1/tenant/posts",
                                "application/json",
                                "{\"personId\":\"" + look("select id from person where user_name = '%s.late'")
                                        + "\",\"role\":\"UNIT_CLERK\",\"orgUnitId\":\""
                                        + look("select id from org_unit where tenant_id = '%s' and code = '219009'")
                                        + "\"}")
                        .at("/code"))
                .isEqualTo("BODY_CLOSED");
    }

    @Test
    void doublesInsideAFileAndFormulasAreNamed() {
        byte[] book = book(w -> {
            row(w, UNITS, "221001", "甲", "单位", "事业单位", "219");
            row(w, UNITS, "221001", "乙", "单位", "事业单位", "219");
            row(w, PEOPLE, code + ".leader", "王志强", "局领导", code);
            row(w, PEOPLE, code + ".leader", "王志强", "局领导", code);
            row(w, PEOPLE, code + ".leader", "王志刚");
            w.getSheet(UNITS).getRow(1).getCell(1).setCellFormula("\"甲\"&\"乙\"");
            w.getCreationHelper().createFormulaEvaluator().evaluateAll();
        });

        assertThat(faults(service.upload(admin, API + "checks", book)))
                .contains("单位 B2 FORMULA", "人员 C3 POST_TWICE", "人员 B4 NAMED_TWO_WAYS");
        byte[] doubles = book(w -> {
            row(w, UNITS, "221001", "甲", "单位", "事业单位", "219");
            row(w, UNITS, "221001", "乙", "单位", "事业单位", "219");
        });
        assertThat(faults(service.upload(admin, API + "checks", doubles))).containsExactly("单位 A3 CODE_TWICE");
    }

    @Test
    void whatCannotBeKeptOrIsTooLongIsNamed() {
        byte[] book = book(w -> {
            row(w, UNITS, "221001", "甲_x0000_乙", "单位", "事业单位", "219");
            row(w, UNITS, "221002", "长".repeat(201), "单位", "事业单位", "219");
            row(w, PEOPLE, code + ".long", "长".repeat(61));
        });

        assertThat(faults(service.upload(admin, API + "imports", book)))
                .containsExactlyInAnyOrder("单位 B2 CONTROL_CHARACTER", "单位 B3 TOO_LONG", "人员 B2 TOO_LONG");
    }

    @Test
    void fullWidthDigitsSpareBlanksMovedColumnsAndSpareSheetsDoNotMatter() {
        byte[] book = book(w -> {
            row(w, UNITS, " ２２１００１　", "　农机站 ", "单位 ", "事业单位", "２１９", "２０２６年３月１日");
            w.createSheet("说明").createRow(0).createCell(0).setCellValue("填表说明");
        });

        Running.Answer done = service.upload(admin, API + "imports", book);

        assertThat(counts(done, "units")).as("%s", done.body()).isEqualTo("1 0 0 0");
        assertThat(done.at("/spareSheets/0")).isEqualTo("说明");
        assertThat(look("select name || valid_from from org_unit where tenant_id = '%s' and code = '221001'"))
                .isEqualTo("农机站2026-03-01");
    }

    @Test
    void whatCouldNotBeTakenComesBackMarkedAndGoesInOnceMended() throws IOException {
        byte[] book = book(w -> {
            row(w, UNITS, "221001", "好单位", "单位", "事业单位", "219");
            row(w, UNITS, "221002", "=坏单位", "单位", "事业单位", "999");
        });
        service.upload(admin, API + "imports", book);

        byte[] marked = service.exchanged(admin, API + "marks", book);
        byte[] mended;
        try (XSSFWorkbook back = opened(marked)) {
            XSSFSheet units = back.getSheet(UNITS);
            assertThat(units.getLastRowNum()).isEqualTo(1);
            assertThat(text(units, 1, 1)).isEqualTo("=坏单位");
            assertThat(text(units, 1, 7)).contains("主管部门编码：没有这个编码的主管部门");
            units.getRow(1).getCell(4).setCellValue("219");
            mended = bytes(back);
        }
        Running.Answer done = service.upload(admin, API + "imports", mended);

        assertThat(counts(done, "units")).as("%s", done.body()).isEqualTo("1 0 0 0");
        assertThat(counts(service.upload(admin, API + "checks", book), "units")).isEqualTo("0 0 1 1");
    }

    @Test
    void anotherWorkbookOrNoneIsRefusedWithWhatToDo() throws IOException {
        byte[] other;
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            workbook.createSheet("单位").createRow(0).createCell(0).setCellValue("项目名称");
            other = bytes(workbook);
        }

        Running.Answer wrong = service.upload(admin, API + "checks", other);
        assertThat(wrong.status() + wrong.at("/code")).isEqualTo("422WORKBOOK_REFUSED");
        assertThat(wrong.at("/detail")).contains("请用下载的模板填写");
        assertThat(service.upload(admin, API + "checks", new byte[] {1, 2, 3}).at("/detail"))
                .contains("这不是 Excel 工作簿");
    }

    /** A department, a unit in it, a renamed unit, an unchanged one; somebody new with a post, somebody known, somebody known with his. */
    private byte[] autumn() {
        return book(w -> {
            row(w, UNITS, "221001", "红十字会", "单位", "社会团体", "221");
            row(w, UNITS, "221", "民政局", "主管部门", "国家机关");
            row(w, UNITS, "219002", "第一实验小学", "单位", "事业单位", "219");
            row(w, UNITS, "219001", "教育局本级", "单位", "国家机关", "219");
            row(w, PEOPLE, code + ".clerk", "张晓梅", "经办人", "219001");
            row(w, PEOPLE, code + ".qian", "钱多", "单位负责人", "221001", "", "", "", "0123456789");
            row(w, PEOPLE, code + ".zhou", "周全");
        });
    }

    private static String counts(Running.Answer answer, String sheet) {
        JsonNode counts = answer.body().path(sheet);
        return counts.path("created").asInt(-1) + " " + counts.path("changed").asInt(-1) + " "
                + counts.path("unchanged").asInt(-1) + " "
                + counts.path("faulty").asInt(-1);
    }

    private static List<String> faults(Running.Answer answer) {
        return StreamSupport.stream(answer.body().path("faults").spliterator(), false)
                .map(fault -> fault.path("sheet").asString() + " "
                        + fault.path("cell").asString("null") + " "
                        + fault.path("code").asString())
                .toList();
    }

    private byte[] book(Consumer<XSSFWorkbook> fill) {
        try (XSSFWorkbook workbook = opened(service.file(admin, API + "template"))) {
            fill.accept(workbook);
            return bytes(workbook);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void row(XSSFWorkbook workbook, String sheet, String... values) {
        XSSFSheet page = workbook.getSheet(sheet);
        XSSFRow row = page.createRow(page.getLastRowNum() + 1);
        for (int n = 0; n < values.length; n++) {
            if (values[n] != null && !values[n].isEmpty()) {
                row.createCell(n).setCellValue(values[n]);
            }
        }
    }

    private static XSSFWorkbook opened(byte[] workbook) throws IOException {
        return new XSSFWorkbook(new ByteArrayInputStream(workbook));
    }

    private static byte[] bytes(XSSFWorkbook workbook) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        workbook.write(out);
        return out.toByteArray();
    }

    private static List<String> offered(XSSFSheet sheet) {
        return sheet.getDataValidations().stream()
                .flatMap(list -> List.of(list.getValidationConstraint().getExplicitListValues()).stream())
                .toList();
    }

    private static String text(XSSFSheet sheet, int row, int column) {
        Cell cell = sheet.getRow(row).getCell(column);
        return new DataFormatter().formatCellValue(cell);
    }

    private String look(String sql) {
        return service.database().lookUp(sql.formatted(code));
    }
}
