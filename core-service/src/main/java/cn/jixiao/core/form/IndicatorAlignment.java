package cn.jixiao.core.form;

import cn.jixiao.platform.workbook.WidthFolding;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds which row of one form is which row of the other: same names keep their order, renamed rows pair up between them. */
public final class IndicatorAlignment {
    private IndicatorAlignment() {}

    /**
     * A row before and after; one of them may be missing, never both.
     *
     * @param index place before, or after for a new row
     */
    public record Pair(
            int index,
            @Nullable FormIndicator before,
            @Nullable FormIndicator after) {}

    /** The pairs in the order of the rows. */
    public static List<Pair> of(List<FormIndicator> before, List<FormIndicator> after) {
        int[][] common = common(before, after);
        List<Pair> pairs = new ArrayList<>();
        int i = 0;
        int j = 0;
        int gapI = 0;
        int gapJ = 0;
        while (i < before.size() && j < after.size()) {
            if (same(before.get(i), after.get(j))) {
                gap(pairs, before, gapI, i, after, gapJ, j);
                pairs.add(new Pair(i, before.get(i), after.get(j)));
                gapI = ++i;
                gapJ = ++j;
            } else if (common[i + 1][j] >= common[i][j + 1]) {
                i++;
            } else {
                j++;
            }
        }
        gap(pairs, before, gapI, before.size(), after, gapJ, after.size());
        return pairs;
    }

    private static void gap(
            List<Pair> pairs, List<FormIndicator> before, int i, int endI, List<FormIndicator> after, int j, int endJ) {
        int from = i;
        int to = j;
        while (from < endI || to < endJ) {
            FormIndicator was = from < endI ? before.get(from) : null;
            FormIndicator is = to < endJ ? after.get(to) : null;
            pairs.add(new Pair(was == null ? to : from, was, is));
            from++;
            to++;
        }
    }

    /** Lengths of the longest common subsequences of the tails. */
    private static int[][] common(List<FormIndicator> before, List<FormIndicator> after) {
        int[][] length = new int[before.size() + 1][after.size() + 1];
        for (int i = before.size() - 1; i >= 0; i--) {
            for (int j = after.size() - 1; j >= 0; j--) {
                length[i][j] = same(before.get(i), after.get(j))
                        ? length[i + 1][j + 1] + 1
                        : Math.max(length[i + 1][j], length[i][j + 1]);
            }
        }
        return length;
    }

    private static boolean same(FormIndicator a, FormIndicator b) {
        if (a.lineId() != null && b.lineId() != null) {
            return a.lineId().equals(b.lineId());
        }
        return WidthFolding.comparable(a.name().raw())
                .equals(WidthFolding.comparable(b.name().raw()));
    }
}
