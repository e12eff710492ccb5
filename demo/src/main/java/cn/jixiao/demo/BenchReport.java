package cn.jixiao.demo;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** The bench's lines, and whether a limit was passed. */
final class BenchReport {

    /** A request through the gateway may take this many times what it takes without. */
    private static final double GATEWAY_RATIO = 2.5;
    /** A request to the service may take this many times what its rows take by SQL. */
    private static final double SQL_RATIO = 25;

    private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    private boolean passed = true;

    void title(String text) {
        out.println(text);
    }

    /** @param aim milliseconds that 95 of 100 should not exceed; said, never asserted */
    void line(String what, Samples samples, int aim) {
        out.println(String.format(
                Locale.ROOT,
                "  %-34s p50 %7.1f ms   p95 %7.1f ms   (aim for p95: %d ms)",
                what,
                samples.millis(0.5),
                samples.millis(0.95),
                aim));
    }

    void gateway(Samples through, Samples without) {
        out.println(String.format(
                Locale.ROOT,
                "    the gateway adds                 p50 %7.1f ms",
                through.millis(0.5) - without.millis(0.5)));
        ratio("    through the gateway / without", through.millis(0.5) / without.millis(0.5), GATEWAY_RATIO);
    }

    void sql(Samples service, Samples rows) {
        out.println(String.format(Locale.ROOT, "    the same rows by SQL             p50 %7.1f ms", rows.millis(0.5)));
        ratio("    the service / the same rows by SQL", service.millis(0.5) / rows.millis(0.5), SQL_RATIO);
    }

    private void ratio(String what, double value, double limit) {
        boolean kept = value <= limit;
        passed &= kept;
        out.println(String.format(
                Locale.ROOT, "%-36s %7.2f      (limit %.1f)%s", what, value, limit, kept ? "" : "   TOO SLOW"));
    }

    boolean passed() {
        return passed;
    }
}
