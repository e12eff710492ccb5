package cn.jixiao.core.form;

import cn.jixiao.platform.workbook.WidthFolding;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The foot of the form.
 *
 * @param preparedBy 填报人
 * @param responsible 负责人
 * @param phone 电话
 * @param date 日期, ISO where the cell held a day
 */
public record FormSignature(FormText preparedBy, FormText responsible, FormText phone, FormText date) {
    private static final Pattern DAY = Pattern.compile("(20\\d\\d)\\D{1,3}(\\d{1,2})\\D{1,3}(\\d{1,2})\\D{0,2}");

    /** The day that stands under 日期, in any of the ways it is written; empty where it is none of this century. */
    public Optional<LocalDate> day() {
        Matcher typed = DAY.matcher(WidthFolding.comparable(date.raw()));
        if (!typed.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.of(part(typed, 1), part(typed, 2), part(typed, 3)));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    private static int part(Matcher typed, int group) {
        return Integer.parseInt(typed.group(group));
    }

    /** The blank foot. */
    public static FormSignature empty() {
        return new FormSignature(FormText.empty(), FormText.empty(), FormText.empty(), FormText.empty());
    }

    FormSignature withoutCells() {
        return new FormSignature(
                preparedBy.withoutCell(), responsible.withoutCell(), phone.withoutCell(), date.withoutCell());
    }
}
