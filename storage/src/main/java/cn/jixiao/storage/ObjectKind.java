package cn.jixiao.storage;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What an object is for: the second part of its key, at least three characters long because stores ask for that. */
public enum ObjectKind {
    /** A file that belongs to a record. */
    ATTACHMENT,
    /** A file that proves a value (Art. 8, Art. 38). */
    EVIDENCE,
    /** An official form as it was brought in. */
    WORKBOOK,
    /** A file that the product wrote for someone to take away. */
    EXPORT,
    /** A finished report. */
    REPORT,
    /** The signed heads of the trails' hash chains. */
    SEAL;

    /** {@return the part of the key that stands for this kind} */
    public String segment() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<ObjectKind> ofSegment(String segment) {
        return Arrays.stream(values())
                .filter(kind -> kind.segment().equals(segment))
                .findFirst();
    }
}
