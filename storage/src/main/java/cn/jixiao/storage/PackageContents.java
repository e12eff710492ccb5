package cn.jixiao.storage;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** Tells office packages from other zip archives by the parts at their beginning. */
final class PackageContents {

    private static final String CONTENT_TYPES = "[Content_Types].xml";

    private PackageContents() {}

    static boolean isZip(byte[] head) {
        return head.length >= 4 && head[0] == 'P' && head[1] == 'K' && head[2] == 3 && head[3] == 4;
    }

    static String mediaType(byte[] head) {
        var type = FileType.ZIP;
        try (var zip = new ZipInputStream(new ByteArrayInputStream(head), StandardCharsets.ISO_8859_1)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().equals(CONTENT_TYPES)) {
                    return ofContentTypes(new String(zip.readNBytes(TypeByContent.HEAD), StandardCharsets.UTF_8))
                            .contentType();
                }
                type = ofPart(entry.getName(), type);
            }
        } catch (IOException | IllegalArgumentException e) {
            // The head stops in the middle of a part: what was seen so far decides.
            return type.contentType();
        }
        return type.contentType();
    }

    private static FileType ofContentTypes(String xml) {
        if (xml.contains("ms-excel.sheet.macroEnabled.main+xml")) {
            return FileType.XLSM;
        }
        if (xml.contains("spreadsheetml.sheet.main+xml")) {
            return FileType.XLSX;
        }
        if (xml.contains("wordprocessingml.document.main+xml")) {
            return FileType.DOCX;
        }
        return xml.contains("presentationml.presentation.main+xml") ? FileType.PPTX : FileType.ZIP;
    }

    private static FileType ofPart(String name, FileType before) {
        return switch (name.substring(0, name.indexOf('/') + 1)) {
            case "xl/" -> FileType.XLSX;
            case "word/" -> FileType.DOCX;
            case "ppt/" -> FileType.PPTX;
            default -> name.equals("OFD.xml") ? FileType.OFD : before;
        };
    }
}
