package io.yuanliu.server.files;

import io.yuanliu.core.finding.Finding;
import io.yuanliu.server.problem.Rejection;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.springframework.stereotype.Component;

/**
 * Looks into what office programs pack (ZIP): which of them it is from, and whether it unpacks to no more than is
 * allowed. It is unpacked once for that, piece by piece, and nothing of it is kept: what an archive says of itself may
 * be a lie.
 */
@Component
class PackedFiles {
    private static final int PIECE = 1 << 16;

    private final FileSettings settings;

    PackedFiles(FileSettings settings) {
        this.settings = settings;
    }

    /** Which of the packed types it is, or none; refuses what is broken or too much. */
    Optional<FileType> type(Path path) throws IOException {
        try (var zip = new ZipFile(path.toFile())) {
            if (zip.size() > settings.mostPacked()) {
                throw tooMuch();
            }
            requireBounded(zip);
            return type(zip);
        } catch (ZipException | IllegalArgumentException broken) {
            throw new Rejection.Refused(Finding.block("files.broken", ""));
        }
    }

    private static Optional<FileType> type(ZipFile zip) {
        if (zip.getEntry("OFD.xml") != null) {
            return Optional.of(FileType.OFD);
        }
        if (zip.getEntry("[Content_Types].xml") == null || has(zip, "vbaProject.bin")) {
            return Optional.empty();
        }
        if (zip.getEntry("xl/workbook.xml") != null) {
            return Optional.of(FileType.XLSX);
        }
        return Optional.ofNullable(zip.getEntry("word/document.xml")).map(_ -> FileType.DOCX);
    }

    /** A sheet or a text that brings a program along is none that is taken. */
    private static boolean has(ZipFile zip, String part) {
        return zip.stream().anyMatch(entry -> entry.getName().endsWith(part));
    }

    private void requireBounded(ZipFile zip) throws IOException {
        long left = settings.largestUnpacked().toBytes();
        var piece = new byte[PIECE];
        for (var entries = zip.entries(); entries.hasMoreElements(); ) {
            try (var content = zip.getInputStream(entries.nextElement())) {
                left = read(content, piece, left);
            }
        }
    }

    private long read(InputStream content, byte[] piece, long allowed) throws IOException {
        long left = allowed;
        for (int read = content.read(piece); read >= 0; read = content.read(piece)) {
            left -= read;
            if (left < 0) {
                throw tooMuch();
            }
        }
        return left;
    }

    private Rejection tooMuch() {
        return new Rejection.Refused(Finding.block(
                "files.unpacks-too-large",
                "",
                Map.of(
                        "largest",
                        settings.largestUnpacked().toMegabytes() + " MB",
                        "most",
                        Integer.toString(settings.mostPacked()))));
    }
}
