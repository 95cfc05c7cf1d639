package io.yuanliu.server.files;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The types of file that are taken, each with the names by which senders and their programs call it. */
@SuppressWarnings("ImmutableEnumChecker") // Set.of is immutable
public enum FileType {
    JPEG("image/jpeg", Set.of("jpg", "jpeg", "jpe", "jfif"), Set.of("image/jpg", "image/pjpeg")),
    PNG("image/png", Set.of("png"), Set.of("image/x-png")),
    GIF("image/gif", Set.of("gif"), Set.of()),
    PDF("application/pdf", Set.of("pdf"), Set.of("application/x-pdf")),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", Set.of("xlsx"), Set.of()),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", Set.of("docx"), Set.of()),
    /** GB/T 33190. */
    OFD("application/ofd", Set.of("ofd"), Set.of("application/vnd.ofd")),
    /** Windows calls sheets of text Excel's. */
    CSV("text/csv", Set.of("csv"), Set.of("text/plain", "application/csv", "application/vnd.ms-excel")),
    TEXT("text/plain", Set.of("txt"), Set.of());

    private final String mediaType;
    private final Set<String> endings;
    private final Set<String> alsoCalled;

    FileType(String mediaType, Set<String> endings, Set<String> alsoCalled) {
        this.mediaType = mediaType;
        this.endings = endings;
        this.alsoCalled = alsoCalled;
    }

    public String mediaType() {
        return mediaType;
    }

    /** Whether it is shown as a picture. */
    public boolean isPicture() {
        return this == JPEG || this == PNG || this == GIF;
    }

    /** Whether a name with this ending (lower case, no dot) says that the file is one of these. */
    boolean hasEnding(String ending) {
        return endings.contains(ending);
    }

    /** Whether a media type, without parameters, says so. */
    boolean isCalled(String called) {
        var lower = called.toLowerCase(Locale.ROOT);
        return mediaType.equals(lower) || alsoCalled.contains(lower);
    }

    /** The type with exactly this media type. */
    public static Optional<FileType> of(String mediaType) {
        return Arrays.stream(values())
                .filter(type -> type.mediaType.equals(mediaType))
                .findFirst();
    }
}
