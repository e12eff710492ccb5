package cn.jixiao.tenant.organisation;

import cn.jixiao.platform.Articles;
import java.time.LocalDate;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One body of a bureau (Art. 5, 6).
 *
 * @param parentId the body it hangs from; null for the root, which is the bureau itself
 * @param code its code, unique in the bureau while it is valid
 * @param nature what it is by Art. 6; the bureau's own offices have none
 * @param validFrom first day
 * @param validTo last day, or null while it has no end
 * @param version counts its changes
 */
@Articles({"5", "6"})
public record OrgUnit(
        UUID id,
        @Nullable UUID parentId,
        Kind kind,
        String code,
        String name,
        @Nullable Nature nature,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        int version) {

    /** What a code may look like. */
    public static final Pattern CODE = Pattern.compile("[0-9A-Za-z_-]{1,21}");

    /** The same body under another name. */
    public OrgUnit named(String other) {
        return new OrgUnit(id, parentId, kind, code, other, nature, validFrom, validTo, version);
    }

    /** What a body is in the bureau's tree. */
    public enum Kind {
        /** The bureau (the root) and its own offices and sections. */
        BUREAU_OFFICE,
        DEPARTMENT,
        UNIT,
        /** Uses funds that a department pays without being its superior (Art. 13). */
        OUTSIDE_USER
    }

    /** The five natures of Art. 6. */
    public enum Nature {
        STATE_ORGAN,
        PARTY,
        INSTITUTION,
        SOCIAL_GROUP,
        OTHER
    }
}
