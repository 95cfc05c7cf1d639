package io.yuanliu.server.files;

import io.yuanliu.core.finding.Finding;
import io.yuanliu.server.problem.Rejection;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.tika.detect.Detector;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MimeTypes;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Says what a file is by its content, and refuses what is of no type that is taken, what says that it is something
 * else, and what would unpack to more than anybody needs.
 */
@Component
class Inspection {
    private static final String UNKNOWN = "application/octet-stream";

    private final Detector detector = MimeTypes.getDefaultMimeTypes();
    private final PackedFiles packed;
    private final Pictures pictures;

    Inspection(PackedFiles packed, Pictures pictures) {
        this.packed = packed;
        this.pictures = pictures;
    }

    /**
     * The type of a file.
     *
     * @param name as its sender calls it
     * @param called the media type that its sender gives it, without parameters; null when it gives none
     */
    FileType inspect(Arrival arrival, String name, @Nullable String called) throws IOException {
        if (arrival.bytes() == 0) {
            throw new Rejection.Refused(Finding.block("files.empty", ""));
        }
        var ending = ending(name);
        var type = type(arrival, ending);
        if (!ending.isEmpty() && !type.hasEnding(ending)) {
            throw differs("." + ending, type);
        }
        if (called != null && !called.equals(UNKNOWN) && !type.isCalled(called)) {
            throw differs(called, type);
        }
        if (type.isPicture()) {
            pictures.requireReadable(arrival.path());
        }
        return type;
    }

    private FileType type(Arrival arrival, String ending) throws IOException {
        String found;
        try (var content = new BufferedInputStream(Files.newInputStream(arrival.path()))) {
            found = detector.detect(content, new Metadata()).getBaseType().toString();
        }
        if (isPacked(found)) {
            return packed.type(arrival.path()).orElseThrow(() -> notTaken(found));
        }
        if (found.equals(FileType.TEXT.mediaType())
                || (found.equals(UNKNOWN) && isNamedText(ending) && ChineseText.is(arrival.path()))) {
            return FileType.CSV.hasEnding(ending) ? FileType.CSV : FileType.TEXT;
        }
        return FileType.of(found).orElseThrow(() -> notTaken(found));
    }

    /** What office programs write is a ZIP archive; which one, its parts say. */
    private static boolean isPacked(String found) {
        return found.equals("application/zip")
                || found.equals("application/x-tika-ooxml")
                || found.equals(FileType.XLSX.mediaType())
                || found.equals(FileType.DOCX.mediaType())
                || found.equals(FileType.OFD.mediaType());
    }

    private static boolean isNamedText(String ending) {
        return FileType.CSV.hasEnding(ending) || FileType.TEXT.hasEnding(ending);
    }

    private static String ending(String name) {
        int dot = name.lastIndexOf('.');
        return dot <= 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
    }

    private static Rejection differs(String said, FileType found) {
        return new Rejection.Refused(
                Finding.block("files.type-differs", "", Map.of("said", said, "found", found.mediaType())));
    }

    private static Rejection notTaken(String found) {
        var taken = Arrays.stream(FileType.values()).map(FileType::name).collect(Collectors.joining(", "));
        return new Rejection.Refused(Finding.block("files.type-not-taken", "", Map.of("found", found, "taken", taken)));
    }
}
