package cn.jixiao.core.budget.intake;

import cn.jixiao.platform.problem.Refusal;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads a table of comma-separated values (RFC 4180) in UTF-8, with or without a mark at its beginning, or GB18030. */
final class CsvRows {

    private static final int LONGEST = 40_000;
    private static final int MOST_COLUMNS = 500;

    private final RowTaker taker;

    CsvRows(RowTaker taker) {
        this.taker = taker;
    }

    /**
     * Reads a file; whether it was a table of ours.
     *
     * @throws Refusal 422 when it is no text of either encoding
     */
    boolean read(Path file, String name) throws IOException {
        Charset charset = charset(file);
        TableRows table = new TableRows(name, taker);
        try (Reader in = new BufferedReader(new InputStreamReader(Files.newInputStream(file), charset), 1 << 16)) {
            if (charset.equals(StandardCharsets.UTF_8)) {
                in.mark(1);
                if (in.read() != '\uFEFF') {
                    in.reset();
                }
            }
            List<@Nullable String> row = new ArrayList<>();
            for (int number = 1; next(in, row); number++) {
                table.row(number, row);
                row.clear();
            }
        }
        return table.over();
    }

    private static Charset charset(Path file) throws IOException {
        for (Charset charset : List.of(StandardCharsets.UTF_8, Charset.forName("GB18030"))) {
            if (isText(file, charset)) {
                return charset;
            }
        }
        throw Refusal.rule("NEITHER_UTF8_NOR_GB18030").field("file");
    }

    private static boolean isText(Path file, Charset charset) throws IOException {
        char[] buffer = new char[1 << 16];
        try (Reader in = new InputStreamReader(
                Files.newInputStream(file),
                charset.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT))) {
            while (in.read(buffer) >= 0) {
                // Only whether it can be read.
            }
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    /** Reads the next record; false at the end. */
    private static boolean next(Reader in, List<@Nullable String> row) throws IOException {
        int c = in.read();
        if (c < 0) {
            return false;
        }
        StringBuilder field = new StringBuilder();
        boolean quoted = false;
        while (true) {
            if (quoted && c < 0) {
                throw Refusal.rule("QUOTE_OPEN").field("file");
            }
            if (quoted && c == '"') {
                c = in.read();
                if (c == '"') {
                    field.append('"');
                } else {
                    quoted = false;
                    continue;
                }
            } else if (quoted) {
                field.append((char) c);
            } else if (c == '"' && field.isEmpty()) {
                quoted = true;
            } else if (c == ',') {
                add(row, field);
            } else if (c == '\n' || c < 0) {
                if (!field.isEmpty() && field.charAt(field.length() - 1) == '\r') {
                    field.setLength(field.length() - 1);
                }
                add(row, field);
                return true;
            } else {
                field.append((char) c);
            }
            if (field.length() > LONGEST || row.size() > MOST_COLUMNS) {
                throw Refusal.rule("NOT_A_TABLE").field("file");
            }
            c = in.read();
        }
    }

    private static void add(List<@Nullable String> row, StringBuilder field) {
        row.add(Marks.clean(field.toString()));
        field.setLength(0);
    }
}
