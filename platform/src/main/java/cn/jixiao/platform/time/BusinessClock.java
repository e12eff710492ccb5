package cn.jixiao.platform.time;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * The clock of deadlines, grants, years and lateness: real time plus the installation's offset, which is zero outside a
 * demo. Days are those of Asia/Shanghai, and a deadline ends at 24:00 of its day.
 */
public final class BusinessClock {

    /** The zone in which days begin and deadlines end. */
    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final Clock system;
    private final Duration offset;

    public BusinessClock(Clock system, Duration offset) {
        this.system = system;
        this.offset = offset;
    }

    /** The business instant. */
    public Instant now() {
        return system.instant().plus(offset);
    }

    /** The business day in Asia/Shanghai. */
    public LocalDate today() {
        return LocalDate.ofInstant(now(), ZONE);
    }

    /** How far the business clock is from real time; zero outside a demo. */
    public Duration offset() {
        return offset;
    }

    /** The instant at which a deadline on this day has passed: the start of the next day. */
    public static Instant endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay(ZONE).toInstant();
    }
}
