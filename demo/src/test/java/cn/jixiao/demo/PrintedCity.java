package cn.jixiao.demo;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A city as the bytes that would be sent, printed by this process or by another one. */
final class PrintedCity {

    private PrintedCity() {}

    /** Prints the city of a seed and an anchor day. */
    public static void main(String[] arguments) throws IOException {
        new PrintStream(System.out, true, StandardCharsets.UTF_8)
                .print(of(Long.parseLong(arguments[0]), LocalDate.parse(arguments[1])));
    }

    static String of(long seed, LocalDate anchor) throws IOException {
        City city = City.of(City.Size.FULL, seed, anchor);
        List<Object> parts = new ArrayList<>();
        for (Bureau bureau : city.bureaus()) {
            parts.add(city.onboarding(bureau, new Keys("password", "secret")));
            for (ProjectPlan plan : city.projects(bureau)) {
                parts.add(Map.of("row", plan.row(), "target", plan.content()));
            }
        }
        return Api.writer().writeValueAsString(parts);
    }
}
