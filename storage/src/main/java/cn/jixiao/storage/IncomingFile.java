package cn.jixiao.storage;

import java.io.InputStream;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A file on its way in. The stream is read once and not closed.
 *
 * @param fileName the name that its owner gave it; only its extension is looked at, nothing of it enters the key
 * @param body the content
 * @param allowed the types that are welcome here
 * @param limits how much may come
 * @param expectedSha256 digest that the sender announced (hexadecimal), if any
 */
public record IncomingFile(
        String fileName,
        InputStream body,
        Set<FileType> allowed,
        UploadLimits limits,
        @Nullable String expectedSha256) {

    /** A file whose sender announced no digest. */
    public IncomingFile(String fileName, InputStream body, Set<FileType> allowed, UploadLimits limits) {
        this(fileName, body, allowed, limits, null);
    }
}
