package cn.jixiao.core.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An exported workbook opened by the program that many bureaus have, and printed by it. */
@Tag("slow")
class OpenedInOfficeTests {
    private static final int BLANK_BELOW = 200;

    @TempDir
    private Path directory;

    @Test
    void theExportedFormIsPrintedWithItsOfficialHeadsAndItsChineseText() throws IOException {
        Office office = new Office(directory);
        TargetForm form = Workbooks.form(TargetWorkbookFixtures.withSupplement());

        Path pdf = office.print(Workbooks.write(form));

        String text = office.text(pdf);
        assertThat(text)
                .contains("项目支出绩效目标申报表", "项目名称", "预算资金（万元）", "年度预算资金总额", "总体目标", "绩效指标", "一级指标", "二级指标", "三级指标", "产出指标")
                .contains("数量指标", "质量指标", "时效指标", "成本指标", "效益指标", "满意度指标")
                .contains(read(form.header().projectName()));
        assertThat(form.indicators()).allSatisfy(row -> assertThat(text).contains(read(row.name())));
        assertThat(office.pictures(pdf))
                .isNotEmpty()
                .allSatisfy(page -> assertThat(dark(page)).isGreaterThan(BLANK_BELOW));
    }

    private static String read(FormText text) {
        return text.text().replaceAll("\\s", "");
    }

    private static long dark(Path picture) throws IOException {
        BufferedImage image = ImageIO.read(picture.toFile());
        return IntStream.range(0, image.getWidth() * image.getHeight())
                .filter(at -> (image.getRGB(at % image.getWidth(), at / image.getWidth()) & 0xff) < 128)
                .count();
    }
}
