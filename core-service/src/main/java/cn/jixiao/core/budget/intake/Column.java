package cn.jixiao.core.budget.intake;

/**
 * A column of a layout.
 *
 * @param name what the exchange standard calls it, or we in its manner
 * @param head its Chinese head
 * @param field the column of the database that keeps it; empty where it only tells where the row belongs
 * @param note what else to know, as the layout's page says it; may be empty
 */
record Column(String name, String head, ValueKind kind, boolean required, String field, String note) {

    static Column needed(String name, String head, ValueKind kind, String field) {
        return new Column(name, head, kind, true, field, "");
    }

    static Column free(String name, String head, ValueKind kind, String field) {
        return new Column(name, head, kind, false, field, "");
    }

    Column noting(String text) {
        return new Column(name, head, kind, required, field, text);
    }
}
