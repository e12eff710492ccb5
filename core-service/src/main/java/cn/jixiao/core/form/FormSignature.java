package cn.jixiao.core.form;

/**
 * The foot of the form.
 *
 * @param preparedBy 填报人
 * @param responsible 负责人
 * @param phone 电话
 * @param date 日期, ISO where the cell held a day
 */
public record FormSignature(FormText preparedBy, FormText responsible, FormText phone, FormText date) {
    /** The blank foot. */
    public static FormSignature empty() {
        return new FormSignature(FormText.empty(), FormText.empty(), FormText.empty(), FormText.empty());
    }

    FormSignature withoutCells() {
        return new FormSignature(
                preparedBy.withoutCell(), responsible.withoutCell(), phone.withoutCell(), date.withoutCell());
    }
}
