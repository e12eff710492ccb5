package cn.jixiao.storage;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The kinds of file that offices exchange: what they are called and what is found in them. */
public enum FileType {
    /** Portable document. */
    PDF("application/pdf", "pdf"),
    /** Open fixed-layout document (GB/T 33190). */
    OFD("application/ofd", "ofd"),
    /** Excel workbook. */
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"),
    /** Excel workbook with macros. */
    XLSM("application/vnd.ms-excel.sheet.macroenabled.12", "xlsm"),
    /** Word document. */
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
    /** PowerPoint presentation. */
    PPTX("application/vnd.openxmlformats-officedocument.presentationml.presentation", "pptx"),
    /** The binary container of Excel 97, Word 97 and WPS; which of them it is does not show at its beginning. */
    OLE2("application/x-tika-msoffice", "xls", "doc", "ppt", "et", "wps", "dps"),
    /** Picture. */
    PNG("image/png", "png"),
    /** Picture. */
    JPEG("image/jpeg", "jpg", "jpeg"),
    /** Picture, often a scan of several pages. */
    TIFF("image/tiff", "tif", "tiff"),
    /** Plain text and tables in plain text. */
    TEXT("text/plain", "txt", "csv"),
    /** Archive of files; only its own entries are looked at. */
    ZIP("application/zip", "zip");

    private final String contentType;
    private final String extensions;

    FileType(String contentType, String... extensions) {
        this.contentType = contentType;
        this.extensions = String.join(" ", extensions);
    }

    /** {@return the media type under which such a file is stored and handed out} */
    public String contentType() {
        return contentType;
    }

    /** {@return extensions in lower case without the dot, the usual one first} */
    public List<String> extensions() {
        return List.of(extensions.split(" "));
    }

    boolean isArchive() {
        return switch (this) {
            case OFD, XLSX, XLSM, DOCX, PPTX, ZIP -> true;
            default -> false;
        };
    }

    static Optional<FileType> ofName(String fileName) {
        var extension =
                fileName.substring(fileName.lastIndexOf('.') + 1).strip().toLowerCase(Locale.ROOT);
        return fileName.contains(".")
                ? Arrays.stream(values())
                        .filter(type -> type.extensions().contains(extension))
                        .findFirst()
                : Optional.empty();
    }

    static Optional<FileType> ofContentType(String contentType) {
        return Arrays.stream(values())
                .filter(type -> type.contentType.equals(contentType))
                .findFirst();
    }
}
