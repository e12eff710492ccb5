package cn.jixiao.core.budget.intake;

import java.util.List;
import java.util.Locale;

/** A layout's page in the documentation, made of the layout itself. */
final class LayoutPage {

    private LayoutPage() {}

    /** Name of the page's file. */
    static String file(Layout layout) {
        return layout.name().toLowerCase(Locale.ROOT).replace('_', '-') + ".md";
    }

    /** The page, in Markdown. */
    static String of(Layout layout) {
        StringBuilder page = new StringBuilder();
        page.append("# ")
                .append(layout.title())
                .append("（")
                .append(json(layout))
                .append("）\n\n");
        page.append("Version ").append(Layout.VERSION).append(" of the table `").append(json(layout));
        page.append("`, sheet “")
                .append(layout.title())
                .append("”. A row is known by **")
                .append(layout.key().head());
        page.append("** (`")
                .append(layout.key().name())
                .append("`) in its bureau and year. How tables are read and what\n");
        page.append("becomes of their rows: [budget tables](README.md). This page is made of the layout by ");
        page.append("`LayoutPageTests`.\n\n");
        page.append("| column | head | type | required | note |\n|---|---|---|---|---|\n");
        for (Column column : layout.columns()) {
            page.append("| `")
                    .append(column.name())
                    .append("` | ")
                    .append(column.head())
                    .append(" | ");
            page.append(column.kind().described()).append(" | ").append(column.required() ? "Y" : "N");
            page.append(" | ").append(column.note()).append(" |\n");
        }
        lists(layout).forEach(list -> list(page, list));
        return page.toString();
    }

    private static String json(Layout layout) {
        return layout.name().toLowerCase(Locale.ROOT);
    }

    private static List<CodeList> lists(Layout layout) {
        return layout.columns().stream()
                .filter(column -> column.kind() instanceof ValueKind.Choice)
                .map(column -> ((ValueKind.Choice) column.kind()).list())
                .distinct()
                .toList();
    }

    private static void list(StringBuilder page, CodeList list) {
        page.append("\n## ").append(list.title()).append("\n\n| code | name | in the API |\n|---|---|---|\n");
        for (CodeList.Entry entry : list.entries()) {
            page.append("| ")
                    .append(entry.code())
                    .append(" | ")
                    .append(entry.label())
                    .append(" | `");
            page.append(entry.value()).append("` |\n");
        }
    }
}
