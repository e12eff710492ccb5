package cn.jixiao.core.form;

/**
 * Everything that reading a workbook can have to say. Texts stand in {@code messages/form_*.properties} as
 * {@code form.finding.CODE.fact} and {@code form.finding.CODE.remedy}.
 */
public enum FindingCode {
    /** No workbook of any kind. */
    NOT_A_WORKBOOK(FindingLevel.REFUSED),
    /** A workbook of Excel 97-2003. */
    OLD_XLS(FindingLevel.REFUSED),
    /** A workbook locked with a password. */
    ENCRYPTED(FindingLevel.REFUSED),
    /** A workbook with macros. */
    MACROS(FindingLevel.REFUSED),
    /** A workbook of another kind, such as .xlsb or .ods. */
    NOT_XLSX(FindingLevel.REFUSED),
    /** More bytes than the limit; argument: the limit in MiB. */
    TOO_LARGE(FindingLevel.REFUSED),
    /** Unpacks to far more than a form can hold. */
    ZIP_BOMB(FindingLevel.REFUSED),
    /** A broken file. */
    DAMAGED(FindingLevel.REFUSED),
    /** Fetches data from other files or databases. */
    EXTERNAL_LINKS(FindingLevel.REFUSED),
    /** Another table; argument: the labels that were not found. */
    WRONG_WORKBOOK(FindingLevel.REFUSED),
    /** More filled cells than the limit; argument: the limit. */
    TOO_MANY_CELLS(FindingLevel.REFUSED),
    /** More indicator rows than the limit; argument: the limit. */
    TOO_MANY_INDICATORS(FindingLevel.REFUSED),
    /** The indicator table has no row. */
    NO_INDICATORS(FindingLevel.MUST_FIX),
    /** An amount that is no number; argument: the text. */
    AMOUNT_NOT_A_NUMBER(FindingLevel.MUST_FIX),
    /** An amount below zero; argument: the text. */
    AMOUNT_NEGATIVE(FindingLevel.MUST_FIX),
    /** An amount above 10^13 yuan; argument: the text. */
    AMOUNT_TOO_LARGE(FindingLevel.MUST_FIX),
    /** An amount with more than six decimals of 万元; argument: the text. */
    AMOUNT_TOO_FINE(FindingLevel.MUST_FIX),
    /** An amount with a unit other than 万元; argument: the text. */
    AMOUNT_OTHER_UNIT(FindingLevel.MUST_FIX),
    /** A cell that shows an error such as #REF!; argument: the error. */
    ERROR_VALUE(FindingLevel.MUST_FIX),
    /** A value without the name of its indicator; argument: the value. */
    INDICATOR_NAME_MISSING(FindingLevel.MUST_FIX),
    /** A formula; argument: what it showed when last saved. */
    FORMULA(FindingLevel.SHOULD_FIX),
    /** A label of the official form is missing; argument: the label. */
    LABEL_MISSING(FindingLevel.SHOULD_FIX),
    /** A label stands twice, the first counts; argument: the label. */
    LABEL_TWICE(FindingLevel.SHOULD_FIX),
    /** Several cells behind one label were joined, or the first amount was taken; argument: the label. */
    SEVERAL_CELLS(FindingLevel.SHOULD_FIX),
    /** A row of the second sheet belongs to no indicator; argument: its name. */
    SUPPLEMENT_UNMATCHED(FindingLevel.SHOULD_FIX),
    /** A direction or weight of the second sheet cannot be read; argument: the text. */
    SUPPLEMENT_VALUE(FindingLevel.SHOULD_FIX),
    /** The second sheet says another direction than the value; arguments: sheet's, value's. */
    SUPPLEMENT_DIFFERS(FindingLevel.SHOULD_FIX),
    /** Full-width digits in an amount were read as ordinary ones; argument: the text. */
    FULL_WIDTH_DIGITS(FindingLevel.HINT),
    /** A further sheet that was not read; argument: its name. */
    SPARE_SHEET(FindingLevel.HINT),
    /** A further sheet with the same form that was not read; argument: its name. */
    SECOND_FORM(FindingLevel.HINT),
    /** The form was found on a hidden sheet; argument: its name. */
    HIDDEN_SHEET(FindingLevel.HINT),
    /** A column of the indicator table that the form does not know; argument: its head. */
    COLUMN_NOT_READ(FindingLevel.HINT),
    /** A row inside the indicator table that is no indicator; argument: its text. */
    ROW_NOT_READ(FindingLevel.HINT);

    private final FindingLevel level;

    FindingCode(FindingLevel level) {
        this.level = level;
    }

    /** How much it matters. */
    public FindingLevel level() {
        return level;
    }
}
