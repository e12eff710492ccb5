package cn.jixiao.core.form;

/** How much a finding matters. */
public enum FindingLevel {
    /** The workbook is not taken at all. */
    REFUSED,
    /** The workbook is taken, this value is not: it stays as typed and must be mended. */
    MUST_FIX,
    /** The value is taken, a person should look at it. */
    SHOULD_FIX,
    /** Only said. */
    HINT
}
