package cn.jixiao.core.budget.intake;

import cn.jixiao.platform.problem.Refusal;
import cn.jixiao.platform.workbook.WidthFolding;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Where the columns of a layout stand in a table. Heads are Chinese ones or the standard's names; moved and spare columns do
 * not matter.
 *
 * @param places for each column of the layout its place in the table, -1 where the table has none
 * @param tenThousands for each column whether its head says 万元
 */
record Heads(Layout layout, List<Integer> places, List<Boolean> tenThousands) {

    private static final Pattern UNIT = Pattern.compile("(.*?)\\s*[(\\[【]\\s*(?:单位\\s*[:：])?\\s*(万元|元)\\s*[)\\]】]");

    /** A head and the unit that it says. */
    private record Head(String text, boolean tenThousand) {

        static Head of(String cell) {
            String text = WidthFolding.comparable(cell).replaceAll("\\s+", "").replaceFirst("^\\*|\\*$", "");
            Matcher unit = UNIT.matcher(text);
            return unit.matches() ? new Head(unit.group(1), unit.group(2).equals("万元")) : new Head(text, false);
        }

        boolean names(Column column) {
            return text.equals(column.head()) || text.toLowerCase(Locale.ROOT).equals(column.name());
        }
    }

    /**
     * The layout whose head this row is, if it is one's.
     *
     * @param sheet name of the sheet; decides where the heads of two layouts are there
     * @throws Refusal 422 when two columns have the same head
     */
    static Optional<Heads> find(String sheet, List<String> row) {
        List<Head> heads = row.stream().map(Head::of).toList();
        return Arrays.stream(Layout.values())
                .filter(layout -> layout.columns().stream()
                        .filter(Column::required)
                        .allMatch(column -> heads.stream().anyMatch(head -> head.names(column))))
                .min(Comparator.comparing(layout -> !titled(sheet, layout)))
                .map(layout -> of(layout, heads));
    }

    /** The required heads that a row lacks to be the head of the layout that the sheet is called after. */
    static String missing(Layout layout, List<String> row) {
        List<Head> heads = row.stream().map(Head::of).toList();
        return layout.columns().stream()
                .filter(Column::required)
                .filter(column -> heads.stream().noneMatch(head -> head.names(column)))
                .map(Column::head)
                .collect(Collectors.joining("、"));
    }

    /** Whether a sheet is called after a layout. */
    static boolean titled(String sheet, Layout layout) {
        return WidthFolding.comparable(sheet).equals(layout.title());
    }

    private static Heads of(Layout layout, List<Head> heads) {
        List<Integer> places =
                layout.columns().stream().map(column -> place(column, heads)).toList();
        return new Heads(
                layout,
                places,
                places.stream()
                        .map(place -> place >= 0 && heads.get(place).tenThousand())
                        .toList());
    }

    private static int place(Column column, List<Head> heads) {
        int found = -1;
        for (int place = 0; place < heads.size(); place++) {
            if (heads.get(place).names(column)) {
                if (found >= 0) {
                    throw Refusal.rule("HEAD_TWICE", column.head()).field("file");
                }
                found = place;
            }
        }
        return found;
    }

    /** The cells of a row in the order of the layout's columns; null where all are blank. */
    @Nullable
    String @Nullable [] cells(List<@Nullable String> row) {
        @Nullable String[] cells = new String[places.size()];
        boolean any = false;
        for (int column = 0; column < cells.length; column++) {
            int place = places.get(column);
            String text = place < 0 || place >= row.size() ? null : row.get(place);
            if (text != null && !WidthFolding.trim(text).isEmpty()) {
                cells[column] = tenThousands.get(column) ? inTenThousands(text) : text;
                any = true;
            }
        }
        return any ? cells : null;
    }

    /** An amount under a head that says 万元 says so itself from here on, so that it cannot be taken for yuan later. */
    private static String inTenThousands(String text) {
        String trimmed = WidthFolding.trim(text);
        return trimmed.matches(".*[0-9０-９]$") ? trimmed + "万元" : text;
    }
}
