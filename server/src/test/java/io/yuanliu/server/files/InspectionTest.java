package io.yuanliu.server.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.yuanliu.core.finding.Finding;
import io.yuanliu.server.problem.Rejection;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.unit.DataSize;

class InspectionTest {
    private static final FileSettings SETTINGS =
            new FileSettings(DataSize.ofMegabytes(20), 50, 1, DataSize.ofMegabytes(50), 100);

    @TempDir
    Path folder;

    private final Inspection inspection = new Inspection(new PackedFiles(SETTINGS), new Pictures(SETTINGS));

    @Test
    void aFileIsWhatItsContentSays() throws IOException {
        assertThat(type(Samples.picture("jpeg", 40, 20), "门头.JPG", "image/jpeg"))
                .isEqualTo(FileType.JPEG);
        assertThat(type(Samples.picture("png", 40, 20), "a.png", null)).isEqualTo(FileType.PNG);
        assertThat(type(Samples.picture("gif", 40, 20), "a.gif", "image/gif")).isEqualTo(FileType.GIF);
        assertThat(type(Samples.pdf(), "检测报告.pdf", "application/pdf")).isEqualTo(FileType.PDF);
        assertThat(type(Samples.pdf(), "no ending", "application/octet-stream")).isEqualTo(FileType.PDF);
        assertThat(type(Samples.sheet(1000), "台账.xlsx", null)).isEqualTo(FileType.XLSX);
        assertThat(type(Samples.packed(Map.of("[Content_Types].xml", 10L, "word/document.xml", 10L)), "a.docx", null))
                .isEqualTo(FileType.DOCX);
        assertThat(type(Samples.packed(Map.of("OFD.xml", 10L)), "发票.ofd", null)).isEqualTo(FileType.OFD);
        assertThat(type("品名,数量\n豇豆,12\n".getBytes(StandardCharsets.UTF_8), "a.csv", "application/vnd.ms-excel"))
                .isEqualTo(FileType.CSV);
        assertThat(type("品名,数量\n豇豆,12\n".getBytes(Charset.forName("GB18030")), "a.csv", "text/csv"))
                .isEqualTo(FileType.CSV);
        assertThat(type("just words".getBytes(StandardCharsets.UTF_8), "a.txt", "text/plain"))
                .isEqualTo(FileType.TEXT);
    }

    @Test
    void aFileThatLiesAboutItsTypeIsRefused() {
        var page = "<!DOCTYPE html><html><script>alert(1)</script></html>".getBytes(StandardCharsets.UTF_8);
        assertThat(refused(Samples.pdf(), "photo.jpg", "image/jpeg").code()).isEqualTo("files.type-differs");
        assertThat(refused(Samples.pdf(), "photo.jpg", null).values())
                .containsEntry("said", ".jpg")
                .containsEntry("found", "application/pdf");
        assertThat(refused(Samples.pdf(), "report.pdf", "image/png").code()).isEqualTo("files.type-differs");
        assertThat(refused(Samples.sheet(10), "report.pdf", null).code()).isEqualTo("files.type-differs");
        assertThat(refused(page, "photo.jpg", "image/jpeg").code()).isEqualTo("files.type-not-taken");
    }

    @Test
    void whatCouldBeExecutedIsNoTypeThatIsTaken() {
        var drawing = "<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>".getBytes(StandardCharsets.UTF_8);
        assertThat(refused(drawing, "a.svg", "image/svg+xml").code()).isEqualTo("files.type-not-taken");
        assertThat(refused(drawing, "a.txt", "text/plain").code()).isEqualTo("files.type-not-taken");
        assertThat(refused("#!/bin/sh\nrm -rf /\n".getBytes(StandardCharsets.UTF_8), "a.txt", null)
                        .code())
                .isEqualTo("files.type-not-taken");
        assertThat(refused("MZ\u0090\0\3\0\0\0".getBytes(StandardCharsets.ISO_8859_1), "a.exe", null)
                        .code())
                .isEqualTo("files.type-not-taken");
        var withProgram =
                Samples.packed(Map.of("[Content_Types].xml", 10L, "xl/workbook.xml", 10L, "xl/vbaProject.bin", 10L));
        assertThat(refused(withProgram, "a.xlsx", null).code()).isEqualTo("files.type-not-taken");
        assertThat(refused(Samples.packed(Map.of("photo.jpg", 10L)), "a.zip", null)
                        .code())
                .isEqualTo("files.type-not-taken");
        assertThat(refused(new byte[] {1, 2, 3, (byte) 0x81, (byte) 0xff}, "a.csv", "text/csv")
                        .code())
                .isEqualTo("files.type-not-taken");
        assertThat(refused(new byte[0], "a.txt", null).code()).isEqualTo("files.empty");
    }

    /** 400 MB of zeros in a sheet of 400 kB: the second part is never unpacked, and nothing is kept of the first. */
    @Test
    void aBombInASheetIsRefusedWithFlatMemory() {
        var bomb = Samples.sheet(400L << 20);
        assertThat(bomb).hasSizeLessThan(1 << 20);
        var runtime = Runtime.getRuntime();
        System.gc();
        long before = runtime.totalMemory() - runtime.freeMemory();
        assertThat(refused(bomb, "a.xlsx", null).code()).isEqualTo("files.unpacks-too-large");
        System.gc();
        assertThat(runtime.totalMemory() - runtime.freeMemory() - before).isLessThan(16L << 20);
    }

    @Test
    void tooManyPartsAndBrokenArchivesAreRefused() {
        var parts = new HashMap<>(Map.of("[Content_Types].xml", 10L, "xl/workbook.xml", 10L));
        for (int part = 0; part < 100; part++) {
            parts.put("part" + part, 1L);
        }
        assertThat(refused(Samples.packed(parts), "a.xlsx", null).code()).isEqualTo("files.unpacks-too-large");
        var cut = java.util.Arrays.copyOf(Samples.sheet(1000), 120);
        assertThat(refused(cut, "a.xlsx", null).code()).isEqualTo("files.broken");
    }

    /** A megapixel is allowed here; 60,000 × 60,000 would take 14 GB decoded and is refused by its head. */
    @Test
    void aPictureThatWouldFillTheMemoryIsRefusedBeforeItIsDecoded() {
        var bomb = Samples.hugePicture(60_000, 60_000);
        assertThat(bomb).hasSizeLessThan(500);
        assertThat(refused(bomb, "a.png", null).code()).isEqualTo("files.picture-too-large");
        assertThat(refused(Samples.picture("jpeg", 1001, 1000), "a.jpg", null).code())
                .isEqualTo("files.picture-too-large");
        assertThat(refused(java.util.Arrays.copyOf(Samples.picture("jpeg", 40, 20), 30), "a.jpg", null)
                        .code())
                .isEqualTo("files.picture-unreadable");
    }

    private FileType type(byte[] content, String name, @Nullable String called) throws IOException {
        Files.createDirectories(folder);
        try (var arrival = Arrival.take(new ByteArrayInputStream(content), folder, 20 << 20)) {
            return inspection.inspect(arrival, name, called);
        }
    }

    private Finding refused(byte[] content, String name, @Nullable String called) {
        var refusal = new Rejection[1];
        assertThatThrownBy(() -> type(content, name, called))
                .isInstanceOfSatisfying(Rejection.Refused.class, it -> refusal[0] = it);
        return Objects.requireNonNull(refusal[0]).findings().getFirst();
    }
}
