package cn.jixiao.platform.web;

import cn.jixiao.platform.problem.Refusal;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/**
 * Where a page ends: the sort key of its last row. It is opaque to clients and worth nothing to a stranger, since its
 * parts only ever become parameters of a query that tenant and reach limit; what no list gave is refused.
 *
 * @param list name of the list and its order; a cursor of one list does not open another
 * @param parts the sort key's columns as text
 */
public record Cursor(String list, List<String> parts) {

    private static final char END = '\u001f';
    private static final int LONGEST = 2_000;

    /** The cursor of a row. */
    public static Cursor of(String list, Object... parts) {
        return new Cursor(list, Arrays.stream(parts).map(String::valueOf).toList());
    }

    /** The cursor as a client carries it. */
    public String encoded() {
        String text = list + END + String.join(String.valueOf(END), parts);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    static Cursor decoded(String list, int parts, String cursor) {
        if (cursor.length() > LONGEST) {
            throw invalid();
        }
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(cursor);
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            List<String> fields = List.of(text.split(String.valueOf(END), -1));
            if (fields.size() != parts + 1 || !fields.getFirst().equals(list) || text.indexOf('\0') >= 0) {
                throw invalid();
            }
            return new Cursor(list, fields.subList(1, fields.size()));
        } catch (IllegalArgumentException | CharacterCodingException e) {
            throw invalid();
        }
    }

    /** A column as text. */
    public String text(int part) {
        return parts.get(part);
    }

    /** A column as an id. */
    public UUID id(int part) {
        return parsed(part, UUID::fromString);
    }

    /** A column as an instant. */
    public Instant instant(int part) {
        return parsed(part, Instant::parse);
    }

    /** A column as a whole number. */
    public long number(int part) {
        return parsed(part, Long::valueOf);
    }

    private <T> T parsed(int part, Function<String, T> parse) {
        try {
            return parse.apply(parts.get(part));
        } catch (IllegalArgumentException | DateTimeException e) {
            throw invalid();
        }
    }

    private static Refusal invalid() {
        return Refusal.malformed("CURSOR_INVALID");
    }
}
