package cn.jixiao.storage;

import cn.jixiao.storage.TypeRefused.Reason;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.util.Set;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MimeTypes;

/** Tells what a file is from its first bytes, and whether that is what its name says and what is welcome. */
final class TypeByContent {

    /** How many bytes of a file are looked at. */
    static final int HEAD = 64 << 10;

    private static final MimeTypes TYPES = MimeTypes.getDefaultMimeTypes();

    private TypeByContent() {}

    static FileType demand(byte[] head, String fileName, Set<FileType> allowed) {
        if (head.length == 0) {
            throw new TypeRefused(Reason.EMPTY, "application/x-empty");
        }
        var found = mediaType(head);
        var named = FileType.ofName(fileName).orElseThrow(() -> new TypeRefused(Reason.EXTENSION_UNKNOWN, found));
        if (FileType.ofContentType(found).filter(named::equals).isEmpty()) {
            throw new TypeRefused(Reason.CONTENT_DIFFERS, found);
        }
        if (!allowed.contains(named)) {
            throw new TypeRefused(Reason.NOT_ALLOWED, found);
        }
        return named;
    }

    static String mediaType(byte[] head) {
        if (PackageContents.isZip(head)) {
            return PackageContents.mediaType(head);
        }
        var type = detect(head);
        return type.equals("application/octet-stream") && isChineseText(head) ? FileType.TEXT.contentType() : type;
    }

    private static String detect(byte[] head) {
        try (var in = new ByteArrayInputStream(head)) {
            return TYPES.detect(in, new Metadata()).getBaseType().toString();
        } catch (IOException e) {
            throw new UncheckedIOException("Bytes in memory do not fail", e);
        }
    }

    /** Tables exported by older office programs are GBK, which a detector without language models takes for binary. */
    private static boolean isChineseText(byte[] head) {
        for (byte b : head) {
            if (b >= 0 && b < 0x20 && b != '\t' && b != '\n' && b != '\r' && b != '\f') {
                return false;
            }
        }
        var decoder = Charset.forName("GB18030")
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        // Not told that the input ends: the head may stop inside a character.
        return !decoder.decode(ByteBuffer.wrap(head), CharBuffer.allocate(head.length), false)
                .isError();
    }
}
