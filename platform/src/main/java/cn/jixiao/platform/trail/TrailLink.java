package cn.jixiao.platform.trail;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One row of a chain as it is stored, with its hash computed anew: from the stored fields and by other code than that
 * which wrote it.
 *
 * @param tenant whose chain
 * @param seq number in the chain, from 1
 * @param fields the fields that the hash covers, in their order, as text
 * @param algorithm what the hash says it was made with
 * @param prev the stored link to the row before
 * @param hash the stored hash
 */
record TrailLink(String tenant, long seq, List<@Nullable String> fields, String algorithm, String prev, String hash) {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'").withZone(ZoneOffset.UTC);

    private static final List<String> TEXTS = List.of(
            "person_id",
            "person_name",
            "post_id",
            "role",
            "action",
            "record_kind",
            "record_id",
            "version",
            "from_step",
            "to_step",
            "reason",
            "detail",
            "request_id",
            "algorithm");

    static TrailLink of(ResultSet row) throws SQLException {
        List<@Nullable String> fields = new ArrayList<>();
        fields.add(row.getString("tenant_id"));
        fields.add(row.getString("seq"));
        fields.add(time(row.getTimestamp("at").toInstant()));
        fields.add(time(row.getTimestamp("business_at").toInstant()));
        for (String column : TEXTS) {
            fields.add(row.getString(column));
        }
        String prev = HexFormat.of().formatHex(row.getBytes("prev"));
        fields.add(prev);
        return new TrailLink(
                row.getString("tenant_id"),
                row.getLong("seq"),
                fields,
                row.getString("algorithm"),
                prev,
                HexFormat.of().formatHex(row.getBytes("hash")));
    }

    private static String time(Instant instant) {
        return TIME.format(instant);
    }

    /** The hash that these fields must have; empty for an algorithm that nobody knows. */
    String computed() {
        if (!algorithm.equals("SHA-256")) {
            return "";
        }
        StringBuilder text = new StringBuilder();
        for (String field : fields) {
            append(text, field);
        }
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(text.toString().getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A field with its length in bytes before it, so that no border between fields can be moved. */
    private static void append(StringBuilder text, @Nullable String field) {
        if (field == null) {
            text.append('-');
        } else {
            text.append(field.getBytes(StandardCharsets.UTF_8).length)
                    .append(':')
                    .append(field);
        }
    }
}
