package cn.jixiao.core.form;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jixiao.platform.workbook.WidthFolding;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormPartsTests {
    @ParameterizedTest
    @CsvSource({
        "忻府区农业农村局（120）,忻府区农业农村局,120",
        "忻府区农业农村局120,忻府区农业农村局,120",
        "忻府区农业农村局 120,忻府区农业农村局,120",
        "忻府区农业农村局[120],忻府区农业农村局,120",
        "120-农业农村局,农业农村局,120",
        "１２０　农业农村局,农业农村局,120",
        "农业农村局（本级）,农业农村局（本级）,",
        "农业农村局(本级) 120001,农业农村局(本级),120001",
        "第12中学,第12中学,",
    })
    void nameAndCodeAreTakenApart(String typed, String name, String code) {
        assertThat(NamedCode.of(typed)).isEqualTo(new NamedCode(WidthFolding.fold(name), code));
    }

    @ParameterizedTest
    @CsvSource({
        "新增,NEW",
        "新增项目,NEW",
        "延续性项目（阶段开展）,CONTINUING",
        "新增项目☑ 延续项目□,NEW",
        "□新增 ☑延续,CONTINUING",
        "新增项目√  延续项目,NEW",
        "新增□ 延续□,",
        "其他,"
    })
    void projectNatureIsReadFromWordsAndBoxes(String typed, ProjectNature nature) {
        assertThat(ProjectNature.of(typed)).isEqualTo(Optional.ofNullable(nature));
    }

    @Test
    void planLinesAddUpWithoutTheirTotalAndWithoutPrices() {
        FormPlan plan = FormPlan.of("一是勘测，20万元；二是施工，每亩补1600元/亩，1,020.5万元\n三是验收，5000元。\n合计：1041万元");

        assertThat(plan.sum()).isEqualByComparingTo("10410000");
        assertThat(plan.statedTotal()).isEqualByComparingTo("10410000");
        assertThat(plan.lines()).hasSize(4);
    }

    @Test
    void aLineWithTwoAmountsMakesNoSum() {
        assertThat(FormPlan.of("道路20万元、渠系30万元\n验收5万元").sum()).isNull();
        assertThat(FormPlan.of("全年实施").sum()).isNull();
        assertThat(FormPlan.of("").lines()).isEmpty();
    }

    @Test
    void aLineOfThePlanSaysItsAmount() {
        BigDecimal yuan = new BigDecimal("640000.00");
        assertThat(FormPlan.line("4．验收与管护，60.00万元。", yuan)).isEqualTo("4．验收与管护，64.00万元。");
        assertThat(FormPlan.line("4．验收与管护，640000元。", yuan)).isEqualTo("4．验收与管护，640000元。");
        assertThat(FormPlan.line("验收与管护。", yuan)).isEqualTo("验收与管护，64.00万元");
        assertThat(FormPlan.line("验收 1万元、管护 2万元", yuan)).endsWith("，64.00万元");
        assertThat(FormPlan.line("验收，６０．００万元", yuan)).isEqualTo("验收 64.00万元");
        assertThat(FormPlan.line("验收，６４．００万元", yuan)).isEqualTo("验收，６４．００万元");
        assertThat(FormPlan.line("", yuan)).isEqualTo("64.00万元");
        assertThat(FormPlan.line("验收与管护。", null)).isEqualTo("验收与管护。");
    }

    @Test
    void theDayIsReadInTheWaysItIsWritten() {
        for (String typed : List.of("2026-10-14", "2026年10月14日", "2026.10.14", "２０２６/10/14", " 2026 年 10 月 14 日 ")) {
            assertThat(signed(typed)).as(typed).contains(LocalDate.of(2026, 10, 14));
        }
        for (String typed : List.of("", "十月十四日", "2026-13-40", "0026-10-14", "2026年10月")) {
            assertThat(signed(typed)).as(typed).isEmpty();
        }
    }

    private static Optional<LocalDate> signed(String date) {
        return new FormSignature(FormText.empty(), FormText.empty(), FormText.empty(), FormText.of(date)).day();
    }

    @Test
    void comparisonNamesRenamedAddedAndRemovedRows() {
        TargetForm form = Workbooks.form(TargetWorkbookFixtures.base());
        List<FormIndicator> rows = new ArrayList<>(form.indicators());
        rows.remove(11);
        rows.remove(1);
        FormIndicator first = rows.getFirst();
        rows.set(
                0,
                new FormIndicator(
                        null,
                        first.level1(),
                        first.level2(),
                        first.name().mended("硬化里程"),
                        first.mediumTerm(),
                        first.annual(),
                        null));

        assertThat(FormComparison.differences(form, form.withIndicators(rows)))
                .extracting(CellDifference::field)
                .containsExactly(
                        "indicators[0].name",
                        "indicators[1].level1",
                        "indicators[1].level2",
                        "indicators[1].name",
                        "indicators[1].mediumTerm",
                        "indicators[1].annual",
                        "indicators[11].level1",
                        "indicators[11].level2",
                        "indicators[11].name",
                        "indicators[11].mediumTerm",
                        "indicators[11].annual");
    }

    @Test
    void comparisonLooksThroughWidthAndMargins() {
        TargetForm form = Workbooks.form(TargetWorkbookFixtures.base());
        List<FormIndicator> rows = new ArrayList<>(form.indicators());
        FormIndicator third = rows.get(2);
        rows.set(
                2,
                new FormIndicator(
                        null,
                        third.level1(),
                        third.level2(),
                        FormText.of(" 项目(工程)验收合格率　"),
                        third.mediumTerm(),
                        FormText.of("１００％"),
                        null));

        assertThat(FormComparison.differences(form, form.withIndicators(rows))).isEmpty();
        Collections.swap(rows, 0, 11);
        assertThat(FormComparison.differences(form, form.withIndicators(rows))).isNotEmpty();
    }

    @Test
    void theTemplateIsAFormThatOnlyLacksIndicators() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new TargetWorkbookTemplate()
                .write(
                        new TargetWorkbookTemplate.Prefill(
                                "忻府区",
                                2027,
                                "2027年高标准农田建设项目",
                                TargetWorkbookFixtures.PROJECT_CODE,
                                "农业农村局（120）",
                                "农田建设服务中心",
                                new BigDecimal("8540000.00")),
                        out);

        var read = Workbooks.read(out.toByteArray());
        assertThat(read.notes()).extracting(Finding::code).containsExactly(FindingCode.NO_INDICATORS);
        assertThat(read.form().fiscalYear()).hasValue(2027);
        assertThat(read.form().header().projectCode().raw()).isEqualTo(TargetWorkbookFixtures.PROJECT_CODE);
        assertThat(read.form().header().annualBudget().text().raw()).isEqualTo("854.00");
        assertThat(read.form().title().raw()).startsWith("忻府区");
    }
}
