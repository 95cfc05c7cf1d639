package io.yuanliu.server.papers.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.NotFoundException;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import io.yuanliu.server.papers.PageForm;
import io.yuanliu.server.papers.Paper;
import io.yuanliu.server.papers.SamplePapers;
import io.yuanliu.server.problem.Language;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PdfPapersTest {
    private static final float POINTS = 72 / 25.4f;

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource(PageForm.class)
    void aPaperIsReadBackAsItWasWritten(PageForm form) throws Exception {
        try (var read = Loader.loadPDF(pdf(form, SamplePapers.certificate("绿畦蔬菜合作社")))) {
            assertThat(read.getNumberOfPages()).isEqualTo(1);
            var page = read.getPage(0).getMediaBox();
            assertThat(page.getWidth()).isCloseTo(form.width() * POINTS, within(0.01f));
            assertThat(page.getHeight()).isCloseTo(form.height() * POINTS, within(0.01f));
            assertThat(text(read))
                    .contains("承诺达标合格证")
                    .contains("绿畦蔬菜合作社")
                    .contains("300 公斤")
                    .contains("YL-7K3M-9QPX-2B4C")
                    .contains("3F9A-22C1-7B0E");
            assertThat(symbol(read)).isEqualTo(SamplePapers.STAMP.address());
        }
    }

    @Test
    void theFontIsInsideAsFarAsItIsUsed() throws Exception {
        var bytes = pdf(PageForm.A5, SamplePapers.certificate("绿畦蔬菜合作社"));
        assertThat(bytes).hasSizeLessThan(100_000);
        try (var read = Loader.loadPDF(bytes)) {
            var resources = read.getPage(0).getResources();
            int fonts = 0;
            for (var name : resources.getFontNames()) {
                var font = resources.getFont(name);
                assertThat(font.isEmbedded()).isTrue();
                assertThat(font.getName()).matches("[A-Z]{6}\\+NotoSansSC.*");
                fonts++;
            }
            assertThat(fonts).isEqualTo(1);
        }
    }

    /** A rare character, an emoji, a control character, a letter of another script: the paper is printed all the same. */
    @Test
    void whatTheFontLacksIsShownAsASign() throws Exception {
        var odd = "甲\uD842\uDFB7🍅\u0007\u202e乙ሴ";
        for (var form : PageForm.values()) {
            try (var read = Loader.loadPDF(pdf(form, SamplePapers.certificate(odd)))) {
                assertThat(text(read).replace("\n", ""))
                        .contains("甲")
                        .contains("〓")
                        .contains("乙");
            }
        }
    }

    @Test
    void aLongTableGoesOverPagesWithItsHeadOnEach() throws Exception {
        try (var read = Loader.loadPDF(pdf(PageForm.A4, SamplePapers.table(300)))) {
            int pages = read.getNumberOfPages();
            assertThat(pages).isBetween(6, 20);
            for (int page = 1; page <= pages; page++) {
                var stripper = new PDFTextStripper();
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                assertThat(stripper.getText(read)).contains("追溯单元").contains("第 %d / %d 页".formatted(page, pages));
            }
            assertThat(text(read)).contains("LOT-300");
        }
    }

    /** Whatever stands on it, a label is one page, and what does not fit says so. */
    @Test
    void aLabelIsAlwaysOnePage() throws Exception {
        try (var read = Loader.loadPDF(pdf(PageForm.LABEL_70_50, SamplePapers.certificate("很长的名称".repeat(80))))) {
            assertThat(read.getNumberOfPages()).isEqualTo(1);
            assertThat(text(read)).contains("…").contains("YL-7K3M-9QPX-2B4C");
        }
    }

    /** 2,000 labels in one file: what is done does not stay in memory. */
    @Test
    void manyLabelsTakeLittleMemory() throws IOException {
        var file = folder.resolve("labels.pdf");
        try (var out = Files.newOutputStream(file)) {
            print(out, PageForm.LABEL_70_50, java.util.Collections.nCopies(2_000, SamplePapers.certificate("合作社")));
        }
        assertThat(file).isNotEmptyFile();
        assertThat(Files.size(file)).isLessThan(10_000_000);
        try (var read = Loader.loadPDF(file.toFile())) {
            assertThat(read.getNumberOfPages()).isEqualTo(2_000);
        }
    }

    private static byte[] pdf(PageForm form, Paper paper) throws IOException {
        var out = new ByteArrayOutputStream();
        print(out, form, List.of(paper));
        return out.toByteArray();
    }

    private static void print(OutputStream out, PageForm form, List<Paper> papers) throws IOException {
        try (var file = new PdfPapers(form, Language.CHINESE, out)) {
            for (var paper : papers) {
                file.add(paper, SamplePapers.STAMP);
            }
            file.finish();
        }
    }

    private static String text(PDDocument document) throws IOException {
        return new PDFTextStripper().getText(document);
    }

    private static String symbol(PDDocument document) throws Exception {
        BufferedImage page = new PDFRenderer(document).renderImageWithDPI(0, 200);
        var pixels = page.getRGB(0, 0, page.getWidth(), page.getHeight(), null, 0, page.getWidth());
        var source = new RGBLuminanceSource(page.getWidth(), page.getHeight(), pixels);
        try {
            return new QRCodeReader()
                    .decode(new BinaryBitmap(new HybridBinarizer(source)))
                    .getText();
        } catch (NotFoundException none) {
            return "";
        }
    }
}
