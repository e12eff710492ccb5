package cn.jixiao.core.form;

import cn.jixiao.platform.workbook.FormCell;
import org.jspecify.annotations.Nullable;

/**
 * A cell that export gives back otherwise than it was imported.
 *
 * @param field path of the value, indicators counted from 0 as imported (as exported, for a row that import did not have)
 * @param importedCell where it stood, or null if it was not there
 * @param exportedCell where it stands now, or null if it is gone
 * @param imported what it said
 * @param exported what it says now
 */
public record CellDifference(
        String field,
        @Nullable FormCell importedCell,
        @Nullable FormCell exportedCell,
        String imported,
        String exported) {}
