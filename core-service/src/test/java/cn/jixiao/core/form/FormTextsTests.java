package cn.jixiao.core.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FormTextsTests {
    @ParameterizedTest
    @EnumSource(FindingCode.class)
    void everyFindingSaysWhatHappenedAndWhatToDo(FindingCode code) {
        Finding finding = Finding.of(code, "甲", "乙");

        assertThat(finding.fact(Locale.SIMPLIFIED_CHINESE))
                .matches(".*\\p{IsHan}.*")
                .doesNotContain("{", "}");
        assertThat(finding.remedy(Locale.SIMPLIFIED_CHINESE)).isNotBlank();
        assertThat(finding.fact(Locale.ENGLISH)).matches("(?s).*[a-z].*").doesNotContain("{", "}");
        assertThat(finding.remedy(Locale.UK)).isNotBlank();
        assertThat(finding.fact(Locale.FRENCH)).isEqualTo(finding.fact(Locale.SIMPLIFIED_CHINESE));
    }

    @Test
    void noTextIsLeftWithoutAFinding() {
        ResourceBundle zh = FindingTexts.bundle(Locale.CHINA);

        assertThat(new TreeSet<>(zh.keySet()))
                .isEqualTo(new TreeSet<>(FindingTexts.bundle(Locale.ENGLISH).keySet()));
        assertThat(zh.keySet())
                .filteredOn(key -> key.startsWith("form.finding."))
                .hasSize(FindingCode.values().length * 2);
    }

    @Test
    void everyCellOfTheFormHasItsLabelInBothLanguages() {
        FormText blank = FormText.empty();
        TargetForm form = new TargetForm(
                blank,
                blank,
                new FormHeader(blank, blank, blank, blank, blank, blank, FormMoney.empty(), FormMoney.empty()),
                new FormNarrative(blank, blank, blank, blank, blank, blank, blank),
                List.of(),
                FormSignature.empty());
        Set<String> fields = new TreeSet<>(FormComparison.fixedCells(form).keySet());
        fields.addAll(List.of("indicators[3].annual", "indicators[0].weight", "header.projectCode", "indicators"));

        assertThat(fields).allSatisfy(field -> {
            assertThat(FieldTexts.label(field, Locale.CHINA)).matches(".*\\p{IsHan}.*");
            assertThat(FieldTexts.label(field, Locale.UK)).matches("[A-Z][A-Za-z0-9, -]+");
        });
        assertThat(FieldTexts.label("indicators[3].annual", Locale.CHINA)).isEqualTo("第 4 行 年度指标值");
        assertThat(FieldTexts.label("", Locale.CHINA)).isNull();
        assertThat(FieldTexts.label("nothing.known", Locale.CHINA)).isNull();
    }
}
