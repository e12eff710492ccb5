package cn.jixiao.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The city comes from a seed and an anchor day, and from nothing else. */
class CityTests {

    private static final Keys KEYS = new Keys("password", "secret");

    private static final LocalDate AUTUMN = LocalDate.of(2026, 10, 20);

    @Test
    void theSameSeedAndDayGiveTheSameBytesInAnotherProcessToo() throws Exception {
        Process other = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        PrintedCity.class.getName(),
                        "7",
                        AUTUMN.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String printed = new String(other.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(other.waitFor()).isZero();
        assertThat(PrintedCity.of(7, AUTUMN)).isEqualTo(printed).hasSizeGreaterThan(100_000);
    }

    @Test
    void anotherSeedGivesOtherPeopleAndAmountsInTheSameBodies() throws IOException {
        City one = City.of(City.Size.FULL, 7, AUTUMN);
        City other = City.of(City.Size.FULL, 8, AUTUMN);

        for (int n = 0; n < one.bureaus().size(); n++) {
            Bureau here = one.bureaus().get(n);
            Bureau there = other.bureaus().get(n);
            assertThat(one.onboarding(here, KEYS).get("people"))
                    .isNotEqualTo(other.onboarding(there, KEYS).get("people"));
            assertThat(one.onboarding(here, KEYS).get("departments"))
                    .isEqualTo(other.onboarding(there, KEYS).get("departments"));
            assertThat(rows(one, here)).isNotEqualTo(rows(other, there));
        }
    }

    @Test
    void onlyTheYearOfTheAnchorDayCountsAndTheNextOneIsDeclared() throws IOException {
        assertThat(PrintedCity.of(7, LocalDate.of(2026, 1, 1))).isEqualTo(PrintedCity.of(7, AUTUMN));
        assertThat(City.of(City.Size.FULL, 7, AUTUMN).year()).isEqualTo(2027);
        assertThat(PrintedCity.of(7, AUTUMN.plusYears(1)))
                .isNotEqualTo(PrintedCity.of(7, AUTUMN))
                .doesNotContain("2027年");
    }

    @Test
    void theFullCityHasFourteenCountiesWithTheirRealNamesAndCodes() throws IOException {
        assertThat(names(City.Size.FULL))
                .containsExactly(
                        "140900 忻州市",
                        "140902 忻府区",
                        "140921 定襄县",
                        "140922 五台县",
                        "140923 代县",
                        "140924 繁峙县",
                        "140925 宁武县",
                        "140926 静乐县",
                        "140927 神池县",
                        "140928 五寨县",
                        "140929 岢岚县",
                        "140930 河曲县",
                        "140931 保德县",
                        "140932 偏关县",
                        "140981 原平市");
        assertThat(City.of(City.Size.FULL, City.SEED, AUTUMN).bureaus().stream()
                        .skip(1)
                        .map(bureau -> bureau.division().level() + " "
                                + bureau.division().parent()))
                .containsOnly("COUNTY 140900");
    }

    @Test
    void theSmallCityIsPartOfTheFullOneAndHasEverybodyWhomUpPrints() throws IOException {
        assertThat(names(City.Size.SMALL)).containsExactly("140900 忻州市", "140902 忻府区", "140932 偏关县", "140981 原平市");
        City small = City.of(City.Size.SMALL, 7, AUTUMN);
        City full = City.of(City.Size.FULL, 7, AUTUMN);
        for (Bureau bureau : small.bureaus()) {
            assertThat(full.bureaus()).contains(bureau);
            assertThat(small.onboarding(bureau, KEYS)).isEqualTo(full.onboarding(bureau, KEYS));
        }
    }

    @Test
    void thereAreNoOtherSizes() {
        assertThat(City.Size.of("small")).isEqualTo(City.Size.SMALL);
        assertThat(City.Size.of("full")).isEqualTo(City.Size.FULL);
        assertThatThrownBy(() -> City.Size.of("none")).isInstanceOf(IllegalArgumentException.class);
    }

    private static List<String> names(City.Size size) throws IOException {
        return City.of(size, City.SEED, AUTUMN).bureaus().stream()
                .map(bureau -> bureau.id() + " " + bureau.division().name())
                .toList();
    }

    private static List<?> rows(City city, Bureau bureau) {
        return city.projects(bureau).stream().map(ProjectPlan::row).toList();
    }
}
