package cn.jixiao.tenant.roster;

import cn.jixiao.platform.workbook.GridCell;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;

/** Reads the values of rows; what cannot be read becomes a fault at its cell. */
final class RosterValues {

    private static final Pattern DAY =
            Pattern.compile("(\\d{4})\\s*[-/.年]\\s*(\\d{1,2})\\s*[-/.月]\\s*(\\d{1,2})\\s*日?");
    private static final Pattern YEAR = Pattern.compile("(2[0-9]{3})\\s*年?");
    private static final String EVERY_YEAR = "每年";
    private static final List<Locale> LANGUAGES = List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH);

    private final MessageSource messages;
    private final RosterFaults faults;

    RosterValues(MessageSource messages, RosterFaults faults) {
        this.messages = messages;
        this.faults = faults;
    }

    /** Names what no value can come of: formulas, errors, characters that cannot be kept, too much, and what is missing. */
    void whole(RosterRow row) {
        row.sheet().columns().forEach(column -> {
            GridCell cell = row.cells().get(column);
            if (cell == null) {
                if (column.isRequired()) {
                    faults.add(row, column, "MISSING", column.head());
                }
            } else if (cell.error()) {
                faults.add(row, column, "ERROR_VALUE", column.head());
            } else if (cell.formula()) {
                faults.add(row, column, "FORMULA", column.head());
            } else if (cell.text().chars().anyMatch(RosterValues::isControl)) {
                faults.add(row, column, "CONTROL_CHARACTER", column.head());
            } else if (row.words(column).length() > longest(column)) {
                faults.add(row, column, "TOO_LONG", column.head(), longest(column));
            }
        });
    }

    private static boolean isControl(int character) {
        return Character.isISOControl(character) && character != '\n' && character != '\r' && character != '\t';
    }

    /** How long a text may be, as one at a time too. */
    private static int longest(RosterColumn column) {
        return switch (column) {
            case NAME, PASSWORD -> 200;
            case PERSON -> 60;
            default -> 80;
        };
    }

    /** The value of a list that a cell names in either language or by its code; null where it is blank or none of them. */
    <E extends Enum<E>> @Nullable E oneOf(RosterRow row, RosterColumn column, Class<E> type, String group) {
        String text = row.text(column);
        if (text.isEmpty()) {
            return null;
        }
        Map<String, E> known = new HashMap<>();
        for (E value : type.getEnumConstants()) {
            known.put(value.name(), value);
            LANGUAGES.forEach(language -> known.put(label(group, value, language), value));
        }
        E value = known.get(text);
        if (value == null) {
            faults.add(row, column, "NOT_IN_LIST", column.head());
        }
        return value;
    }

    /** What a list's value is called. */
    String label(String group, Enum<?> value, Locale language) {
        return messages.getMessage(group + "." + value.name(), null, language);
    }

    /** The day that a cell names, or null. */
    @Nullable
    LocalDate day(RosterRow row, RosterColumn column) {
        String text = row.text(column);
        if (text.isEmpty()) {
            return null;
        }
        Matcher day = DAY.matcher(text);
        if (day.matches()) {
            try {
                return LocalDate.of(
                        Integer.parseInt(day.group(1)), Integer.parseInt(day.group(2)), Integer.parseInt(day.group(3)));
            } catch (DateTimeException e) {
                // A day that no month has is named below like any other text.
            }
        }
        faults.add(row, column, "NOT_A_DAY", column.head());
        return null;
    }

    /** The year that a post is for, or null for every year. */
    @Nullable
    Integer year(RosterRow row) {
        String text = row.text(RosterColumn.YEAR);
        Matcher year = YEAR.matcher(text);
        if (text.isEmpty() || text.equals(EVERY_YEAR)) {
            return null;
        }
        if (year.matches() && Integer.parseInt(year.group(1)) >= 2020) {
            return Integer.valueOf(year.group(1));
        }
        faults.add(row, RosterColumn.YEAR, "NOT_A_YEAR");
        return null;
    }
}
