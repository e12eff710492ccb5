package cn.jixiao.core.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.ResourceBundle;
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
        assertThat(zh.keySet()).hasSize(FindingCode.values().length * 2);
    }
}
