package cn.jixiao.demo;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The demo city as data: the same seed and anchor day give the same city, byte for byte.
 *
 * @param bureaus the city's first, then its counties by code
 * @param year the year that is declared in the autumn of the anchor day: the next one
 */
record City(List<Bureau> bureaus, int year) {

    /** The one that everybody knows. */
    static final long SEED = 0;

    /** How much of the city there is. */
    enum Size {
        /** 忻州市 and the three counties in which the tests act: two with all departments, one small. */
        SMALL,
        /** 忻州市 with its fourteen counties. */
        FULL;

        private static final Set<String> ACTED_IN = Set.of("140900", "140902", "140932", "140981");

        static Size of(String name) {
            return valueOf(name.toUpperCase(Locale.ROOT));
        }

        private boolean has(Catalogue.Division division) {
            return this == FULL || ACTED_IN.contains(division.code());
        }
    }

    /** Draws the city. */
    static City of(Size size, long seed, LocalDate anchor) throws IOException {
        List<Catalogue.Department> departments = Catalogue.departments();
        List<Bureau> bureaus = Catalogue.divisions().stream()
                .filter(size::has)
                .map(division -> Bureau.of(division, departments, seed))
                .toList();
        return new City(bureaus, anchor.getYear() + 1);
    }

    /** What the operator sends to set a bureau up. */
    Map<String, Object> onboarding(Bureau bureau, Keys keys) {
        return new OnboardingFile(bureau, year, keys).content();
    }

    /** What the bureau's units will declare. */
    List<ProjectPlan> projects(Bureau bureau) {
        return ProjectPlan.of(bureau, year);
    }
}
