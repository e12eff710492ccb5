package cn.jixiao.core.form;

import cn.jixiao.platform.workbook.WidthFolding;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads an amount in 万元 and says why it cannot be taken. */
final class AmountReading {
    private static final Pattern AMOUNT =
            Pattern.compile("[¥￥]?\\s*([+-]?)\\s*(\\d{1,3}(?:,\\d{3})+|\\d{1,40})(\\.\\d{1,40})?\\s*(万元|亿元|元|万|亿)?");
    private static final int DECIMALS_OF_WAN = 6;

    private final ReadingNotes notes;

    AmountReading(ReadingNotes notes) {
        this.notes = notes;
    }

    FormMoney read(FormText typed, String field) {
        if (typed.isBlank()) {
            return new FormMoney(typed, null);
        }
        String shown = typed.text();
        Matcher amount = AMOUNT.matcher(WidthFolding.comparable(shown).replace('\u2212', '-'));
        if (!amount.matches()) {
            return refused(FindingCode.AMOUNT_NOT_A_NUMBER, typed, field);
        }
        String unit = amount.group(4);
        if (unit != null && !unit.startsWith("万")) {
            return refused(FindingCode.AMOUNT_OTHER_UNIT, typed, field);
        }
        String decimals = amount.group(3) == null ? "" : amount.group(3);
        BigDecimal wan = new BigDecimal(amount.group(2).replace(",", "") + decimals);
        if (amount.group(1).equals("-") && wan.signum() != 0) {
            return refused(FindingCode.AMOUNT_NEGATIVE, typed, field);
        }
        if (wan.movePointRight(4).compareTo(FormMoney.LARGEST) > 0) {
            return refused(FindingCode.AMOUNT_TOO_LARGE, typed, field);
        }
        if (wan.stripTrailingZeros().scale() > DECIMALS_OF_WAN) {
            return refused(FindingCode.AMOUNT_TOO_FINE, typed, field);
        }
        if (WidthFolding.hasFullWidthDigit(shown)) {
            notes.say(FindingCode.FULL_WIDTH_DIGITS, typed.cell(), field, shown);
        }
        return new FormMoney(typed, wan.movePointRight(4).setScale(2, RoundingMode.UNNECESSARY));
    }

    private FormMoney refused(FindingCode code, FormText typed, String field) {
        notes.say(code, typed.cell(), field, typed.text());
        return new FormMoney(typed, null);
    }
}
