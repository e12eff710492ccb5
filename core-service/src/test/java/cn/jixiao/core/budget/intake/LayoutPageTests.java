package cn.jixiao.core.budget.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The pages of the layouts are what the layouts are. With {@code -Djixiao.write-layouts=true} they are written anew. */
class LayoutPageTests {

    private static final Path PAGES = Path.of("../docs/budget-tables");

    @ParameterizedTest
    @EnumSource(Layout.class)
    void thePageSaysWhatTheLayoutIs(Layout layout) throws IOException {
        Path page = PAGES.resolve(LayoutPage.file(layout));
        if (Boolean.getBoolean("jixiao.write-layouts")) {
            Files.writeString(page, LayoutPage.of(layout));
        }
        assertThat(page).hasContent(LayoutPage.of(layout));
        assertThat(Files.readString(PAGES.resolve("README.md"))).contains("(" + LayoutPage.file(layout) + ")");
    }

    @Test
    void noTwoColumnsOfALayoutHaveOneHeadOrName() {
        for (Layout layout : Layout.values()) {
            Set<String> names = new HashSet<>();
            layout.columns().forEach(column -> {
                assertThat(names.add(column.name()))
                        .as(layout + " " + column.name())
                        .isTrue();
                assertThat(names.add(column.head()))
                        .as(layout + " " + column.head())
                        .isTrue();
            });
        }
    }
}
