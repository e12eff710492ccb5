package cn.jixiao.core.review;

import cn.jixiao.platform.problem.Refusal;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Tells the one who comes second who was first, when, and what happened. */
@Component
class FirstComer {

    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT).withZone(ZoneId.of("Asia/Shanghai"));

    /** Who was first, for a page that says it in its own words. */
    record First(String name, String role, String orgUnit, String action, Instant at) {}

    private final MessageSource messages;

    FirstComer(MessageSource messages) {
        this.messages = messages;
    }

    Refusal refusal(Standing now) {
        ReviewLog.Event last = now.last();
        if (last == null) {
            return Refusal.conflict("NOT_UNDER_REVIEW").article("20");
        }
        String deed = messages.getMessage("enum.ReviewAction." + last.action(), null, LocaleContextHolder.getLocale());
        return Refusal.conflict(
                        "SOMEBODY_WAS_FIRST",
                        last.personName(),
                        last.orgUnitName(),
                        MINUTE.format(last.businessAt()),
                        deed)
                .article("20")
                .with(Map.of(
                        "first",
                        new First(
                                last.personName(), last.role(), last.orgUnitName(), last.action(), last.businessAt())));
    }
}
