package io.yuanliu.server.papers.pdf;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.io.IOException;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;

/** Draws on one page: places from the upper left corner, in millimetres; letters in points. */
final class Canvas implements AutoCloseable {
    static final float POINTS = 72 / 25.4f;

    private static final float INK_RED = 0x1d / 255f;
    private static final float INK_GREEN = 0x27 / 255f;
    private static final float INK_BLUE = 0x33 / 255f;
    private static final float HAIR = 0.15f;
    private static final float BOLD = 0.035f;

    private final PDPageContentStream stream;
    private final Lettering lettering;
    private final float height;

    Canvas(PDDocument document, PDPage page, Lettering lettering) throws IOException {
        this.stream = new PDPageContentStream(document, page, AppendMode.APPEND, true, true);
        this.lettering = lettering;
        this.height = page.getMediaBox().getHeight();
        stream.setNonStrokingColor(INK_RED, INK_GREEN, INK_BLUE);
        stream.setStrokingColor(INK_RED, INK_GREEN, INK_BLUE);
    }

    /** One line of text that {@link Lettering#shown} gave; {@code y} is its base line. */
    void text(String shown, float x, float y, float size, boolean bold) throws IOException {
        if (shown.isEmpty()) {
            return;
        }
        stream.beginText();
        stream.setFont(lettering.font(), size);
        stream.setRenderingMode(bold ? RenderingMode.FILL_STROKE : RenderingMode.FILL);
        stream.setLineWidth(size * BOLD);
        stream.newLineAtOffset(x * POINTS, height - y * POINTS);
        stream.showText(shown);
        stream.endText();
    }

    void line(float x1, float y1, float x2, float y2) throws IOException {
        stream.setLineWidth(HAIR * POINTS);
        stream.moveTo(x1 * POINTS, height - y1 * POINTS);
        stream.lineTo(x2 * POINTS, height - y2 * POINTS);
        stream.stroke();
    }

    void box(float x, float y, float width, float boxHeight) throws IOException {
        stream.setLineWidth(HAIR * POINTS);
        stream.addRect(x * POINTS, height - (y + boxHeight) * POINTS, width * POINTS, boxHeight * POINTS);
        stream.stroke();
    }

    void shade(float x, float y, float width, float boxHeight) throws IOException {
        stream.saveGraphicsState();
        stream.setNonStrokingColor(0xee / 255f, 0xf0 / 255f, 0xf2 / 255f);
        stream.addRect(x * POINTS, height - (y + boxHeight) * POINTS, width * POINTS, boxHeight * POINTS);
        stream.fill();
        stream.restoreGraphicsState();
    }

    /** A tick within a box of this side. */
    void tick(float x, float y, float side) throws IOException {
        stream.setLineWidth(side * 0.12f * POINTS);
        stream.moveTo((x + side * 0.2f) * POINTS, height - (y + side * 0.55f) * POINTS);
        stream.lineTo((x + side * 0.42f) * POINTS, height - (y + side * 0.78f) * POINTS);
        stream.lineTo((x + side * 0.82f) * POINTS, height - (y + side * 0.22f) * POINTS);
        stream.stroke();
    }

    /** A QR symbol as filled rectangles, with its quiet zone within the side. */
    void symbol(String content, float x, float y, float side) throws IOException {
        var modules = modules(content);
        float module = side / modules.getWidth();
        stream.saveGraphicsState();
        stream.setNonStrokingColor(0f);
        for (int row = 0; row < modules.getHeight(); row++) {
            for (int column = 0; column < modules.getWidth(); column++) {
                int first = column;
                while (column < modules.getWidth() && modules.get(column, row)) {
                    column++;
                }
                if (column > first) {
                    stream.addRect(
                            (x + first * module) * POINTS,
                            height - (y + (row + 1) * module) * POINTS,
                            (column - first) * module * POINTS,
                            module * POINTS);
                }
            }
        }
        stream.fill();
        stream.restoreGraphicsState();
    }

    private static BitMatrix modules(String content) {
        try {
            return new QRCodeWriter()
                    .encode(
                            content,
                            BarcodeFormat.QR_CODE,
                            0,
                            0,
                            Map.of(
                                    EncodeHintType.ERROR_CORRECTION,
                                    ErrorCorrectionLevel.M,
                                    EncodeHintType.MARGIN,
                                    2,
                                    EncodeHintType.CHARACTER_SET,
                                    "UTF-8"));
        } catch (WriterException tooLong) {
            throw new IllegalArgumentException("No symbol holds this: " + content.length() + " characters", tooLong);
        }
    }

    @Override
    public void close() throws IOException {
        stream.close();
    }
}
