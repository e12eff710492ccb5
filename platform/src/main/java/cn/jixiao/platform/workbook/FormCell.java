package cn.jixiao.platform.workbook;

/**
 * Where a value stands in a workbook.
 *
 * @param sheet name of the sheet as the workbook shows it
 * @param address A1 address of the cell; of a merged area, its upper left cell
 */
public record FormCell(String sheet, String address) {}
