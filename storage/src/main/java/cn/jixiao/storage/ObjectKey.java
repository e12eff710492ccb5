package cn.jixiao.storage;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * The name of an object: {@code tenant/kind/yyyy/uuid}. It begins with the bureau that owns the object and holds nothing that
 * a person typed.
 *
 * @param tenant the bureau's id, 3 to 16 digits or letters: a division code, or what the provider gave a zone without one
 * @param kind what the object is for
 * @param year the fiscal year it belongs to, 2000 to 2999
 * @param id unique; two objects with equal content have two ids
 */
public record ObjectKey(String tenant, ObjectKind kind, int year, UUID id) {

    private static final Pattern TENANT = Pattern.compile("[0-9A-Za-z]{3,16}");
    private static final Pattern TEXT = Pattern.compile("([0-9A-Za-z]{3,16})/([a-z]{3,20})/(2[0-9]{3})/"
            + "([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})");

    /** Refuses a tenant that is no bureau's id and a year outside 2000 to 2999 with {@link IllegalArgumentException}. */
    public ObjectKey {
        demandTenant(tenant);
        if (year < 2000 || year > 2999) {
            throw new IllegalArgumentException("No fiscal year: " + year);
        }
    }

    /** {@return a key that nothing has yet} */
    public static ObjectKey next(String tenant, ObjectKind kind, int year) {
        return new ObjectKey(tenant, kind, year, UuidCreator.getTimeOrderedEpoch());
    }

    /**
     * Reads a key out of a record of one bureau.
     *
     * @param tenant the bureau that asks
     * @param text what {@link #toString()} wrote
     * @throws IllegalArgumentException if the text is no key or the key is another bureau's
     */
    public static ObjectKey parse(String tenant, String text) {
        return read(text)
                .filter(key -> key.tenant.equals(tenant))
                .orElseThrow(() -> new IllegalArgumentException("No object key of bureau " + tenant));
    }

    static Optional<ObjectKey> read(String text) {
        var parts = TEXT.matcher(text);
        if (!parts.matches()) {
            return Optional.empty();
        }
        return ObjectKind.ofSegment(parts.group(2))
                .map(kind -> new ObjectKey(
                        parts.group(1), kind, Integer.parseInt(parts.group(3)), UUID.fromString(parts.group(4))));
    }

    static String prefixOf(String tenant) {
        return demandTenant(tenant) + "/";
    }

    private static String demandTenant(String tenant) {
        if (!TENANT.matcher(tenant).matches()) {
            throw new IllegalArgumentException("No bureau's id");
        }
        return tenant;
    }

    /** {@return the key as the store and the records hold it} */
    @Override
    public String toString() {
        return tenant + "/" + kind.segment() + "/" + year + "/" + id;
    }
}
