package cn.jixiao.platform.workbook;

/**
 * A filled cell of a sheet.
 *
 * @param row from 0
 * @param column from 0
 * @param text what it shows
 * @param kind how it holds it
 * @param formula whether a formula made it
 * @param error whether it shows an error
 */
public record GridCell(int row, int column, String text, CellKind kind, boolean formula, boolean error) {}
