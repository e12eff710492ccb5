package cn.jixiao.core.budget.intake;

import cn.jixiao.platform.problem.Refusal;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;

/**
 * Reads {@code {"version": 1, "tables": {"payments": [{"payment_code": …}, …]}}}: the layouts by their names in small letters,
 * their columns by the standard's names.
 */
final class JsonRows {

    private static final JsonFactory JSON = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private final RowTaker taker;
    private boolean any;

    JsonRows(RowTaker taker) {
        this.taker = taker;
    }

    /**
     * Reads a file; whether it had a table of ours.
     *
     * @throws Refusal 422 when it is no such document or of another version
     */
    boolean read(Path file) {
        try (JsonParser in = JSON.createParser(ObjectReadContext.empty(), file.toFile())) {
            demand(in.nextToken() == JsonToken.START_OBJECT);
            while (in.nextToken() == JsonToken.PROPERTY_NAME) {
                String member = in.currentName();
                in.nextToken();
                if (member.equals("version")) {
                    demand(in.currentToken() == JsonToken.VALUE_NUMBER_INT
                            && in.getString().equals("" + Layout.VERSION));
                } else if (member.equals("tables")) {
                    tables(in);
                } else {
                    taker.spare(member);
                    in.skipChildren();
                }
            }
            return any;
        } catch (JacksonException e) {
            throw refused();
        }
    }

    private void tables(JsonParser in) {
        demand(in.currentToken() == JsonToken.START_OBJECT);
        while (in.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = in.currentName();
            in.nextToken();
            @Nullable
            Layout layout = Arrays.stream(Layout.values())
                    .filter(known -> known.name().toLowerCase(Locale.ROOT).equals(name))
                    .findFirst()
                    .orElse(null);
            if (layout == null) {
                taker.spare(name);
                in.skipChildren();
            } else {
                any = true;
                rows(in, layout);
            }
        }
    }

    private void rows(JsonParser in, Layout layout) {
        demand(in.currentToken() == JsonToken.START_ARRAY);
        List<String> names = layout.columns().stream().map(Column::name).toList();
        for (int number = 1; in.nextToken() == JsonToken.START_OBJECT; number++) {
            @Nullable String[] cells = new String[names.size()];
            while (in.nextToken() == JsonToken.PROPERTY_NAME) {
                int place = names.indexOf(in.currentName());
                JsonToken value = in.nextToken();
                if (place < 0) {
                    in.skipChildren();
                } else {
                    demand(value.isScalarValue());
                    String text = value == JsonToken.VALUE_NULL ? "" : in.getString();
                    cells[place] = text.isBlank() ? null : Marks.clean(text);
                }
            }
            taker.row(layout, layout.title(), number, cells);
        }
    }

    private static void demand(boolean holds) {
        if (!holds) {
            throw refused();
        }
    }

    private static Refusal refused() {
        return Refusal.rule("NOT_OUR_JSON", Layout.VERSION).field("file");
    }
}
