package io.yuanliu.server.papers.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/**
 * The font of one document (Noto Sans SC, SIL OFL 1.1), and how wide texts are in it. What it has no letter for is shown
 * as 〓, so that no text of anybody stops a paper.
 */
final class Lettering implements AutoCloseable {
    private static final String FILE = "/fonts/NotoSansSC_400Regular.ttf";
    private static final int MISSING = '〓';
    /** What must not stand at the beginning of a line (GB/T 15834). */
    private static final String CLOSING = "，。、；：？！）》」』】〉”’％,.;:?!)]}%";

    private static final String OPENING = "（《「『【〈“‘([{";

    private final TrueTypeFont font;
    private final CmapLookup letters;
    private final PDType0Font embedded;
    private final float unitsPerEm;

    Lettering(PDDocument document) throws IOException {
        font = new TTFParser().parse(new RandomAccessReadBuffer(Bytes.FONT));
        font.setEnableGsub(false);
        letters = font.getUnicodeCmapLookup();
        unitsPerEm = font.getUnitsPerEm();
        embedded = PDType0Font.load(document, font, true);
    }

    /** The bytes of the font, read once. */
    private static final class Bytes {
        static final byte[] FONT = read();

        private static byte[] read() {
            try (InputStream font = Objects.requireNonNull(Lettering.class.getResourceAsStream(FILE), FILE)) {
                return font.readAllBytes();
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }
    }

    PDType0Font font() {
        return embedded;
    }

    /** The text as it can be shown. */
    String shown(String text) {
        var shown = new StringBuilder();
        text.codePoints().forEach(point -> {
            if (Character.isWhitespace(point) || Character.isSpaceChar(point)) {
                shown.append(' ');
            } else if (!Character.isISOControl(point) && Character.getType(point) != Character.FORMAT) {
                shown.appendCodePoint(letters.getGlyphId(point) == 0 ? MISSING : point);
            }
        });
        return shown.toString();
    }

    /** How wide a text is that {@link #shown} gave, in points. */
    float width(String text, float size) {
        float width = 0;
        for (int at = 0; at < text.length(); at += Character.charCount(text.codePointAt(at))) {
            width += width(text.codePointAt(at));
        }
        return width * size / unitsPerEm;
    }

    private float width(int point) {
        try {
            return font.getAdvanceWidth(letters.getGlyphId(point));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** The lines of a text within a width: broken between Chinese characters and words, in a word only where it must be. */
    List<String> lines(String text, float size, float width) {
        var lines = new ArrayList<String>();
        for (var paragraph : text.split("\n", -1)) {
            var rest = shown(paragraph).strip();
            while (!rest.isEmpty()) {
                int end = end(rest, size, width);
                lines.add(rest.substring(0, end).strip());
                rest = rest.substring(end).strip();
            }
        }
        return lines.isEmpty() ? List.of("") : lines;
    }

    /** Where the first line ends: the last place where it may, of those that fit. */
    private int end(String text, float size, float width) {
        float reached = 0;
        int best = 0;
        int at = 0;
        while (at < text.length()) {
            int point = text.codePointAt(at);
            reached += width(point) * size / unitsPerEm;
            if (reached > width && at > 0) {
                return best > 0 ? best : at;
            }
            at += Character.charCount(point);
            if (at < text.length() && mayBreak(point, text.codePointAt(at))) {
                best = at;
            }
        }
        return text.length();
    }

    private static boolean mayBreak(int before, int after) {
        if (CLOSING.indexOf(after) >= 0 || OPENING.indexOf(before) >= 0) {
            return false;
        }
        return before == ' ' || before == '-' || before == '/' || isWide(before) || isWide(after);
    }

    private static boolean isWide(int point) {
        return point >= 0x2e80;
    }

    @Override
    public void close() throws IOException {
        font.close();
    }
}
