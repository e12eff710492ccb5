package cn.jixiao.tenant.onboarding;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** How long an entry holds: {@code from} and {@code until} of it, both days included, without end when null. */
record Span(LocalDate from, @Nullable LocalDate until) {

    /** @param since when the entry holds from, unless it says so itself */
    static Span of(YamlEntry e, LocalDate since, Faults faults) {
        Span span = new Span(Objects.requireNonNullElse(e.day("from"), since), e.day("until"));
        if (span.until != null && span.until.isBefore(span.from)) {
            faults.add(e.place("until"), "ENDS_BEFORE_IT_BEGINS", span.until);
        }
        return span;
    }
}
