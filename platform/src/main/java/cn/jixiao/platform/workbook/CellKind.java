package cn.jixiao.platform.workbook;

/** How a cell held its value, so that export can hold it the same way. */
public enum CellKind {
    /** Text, also where it looks like a number. */
    TEXT,
    /** A number; its text is what the cell shows, or the exact number where the format hides digits. */
    NUMBER,
    /** A day; its text is ISO, {@code 2026-10-14}. */
    DATE
}
