package cn.jixiao.core.form;

/** Which layout an export has. */
public enum ExportedLayout {
    /** The imported workbook's own: every cell where it was. */
    ORIGINAL,
    /** The official one, because rows came or went, or there is no workbook to write into. */
    OFFICIAL
}
