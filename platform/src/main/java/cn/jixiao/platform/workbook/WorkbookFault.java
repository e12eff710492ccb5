package cn.jixiao.platform.workbook;

/** Why a file is not taken as a workbook. Texts stand in the message files under {@code workbook.CODE}, with what to do. */
public enum WorkbookFault {
    /** No workbook of any kind. */
    NOT_A_WORKBOOK,
    /** A workbook of Excel 97-2003. */
    OLD_XLS,
    /** A workbook locked with a password. */
    ENCRYPTED,
    /** A workbook with macros. */
    MACROS,
    /** A workbook of another kind, such as .xlsb or .ods. */
    NOT_XLSX,
    /** More bytes than the limit; argument: the limit in MiB. */
    TOO_LARGE,
    /** Unpacks to far more than a table can hold. */
    ZIP_BOMB,
    /** A broken file. */
    DAMAGED,
    /** Fetches data from other files or databases. */
    EXTERNAL_LINKS,
    /** Another table; argument: what was not found. */
    WRONG_WORKBOOK,
    /** More filled cells than the limit; argument: the limit. */
    TOO_MANY_CELLS
}
