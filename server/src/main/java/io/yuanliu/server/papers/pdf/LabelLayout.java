package io.yuanliu.server.papers.pdf;

import io.yuanliu.server.papers.PageForm;
import io.yuanliu.server.papers.Paper;
import io.yuanliu.server.papers.Stamp;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/**
 * One paper on one label: the title across, texts on the left, the symbol with the title's words beneath it on the right.
 * The letters become smaller until everything fits; what does not even then ends in an ellipsis.
 */
final class LabelLayout {
    private static final float TITLE = 9;
    private static final float LEAST = 4.5f;
    private static final float STEP = 0.25f;
    private static final float SYMBOL = 18;
    private static final float GAP = 1.5f;
    private static final float LEADING = 1.28f;
    private static final float SMALL = 4.2f;

    private final PDDocument document;
    private final Lettering lettering;
    private final PageForm form;

    LabelLayout(PDDocument document, Lettering lettering, PageForm form) {
        this.document = document;
        this.lettering = lettering;
        this.form = form;
    }

    void draw(Paper paper, Stamp stamp) throws IOException {
        var page = new PDPage(new PDRectangle(form.width() * Canvas.POINTS, form.height() * Canvas.POINTS));
        document.addPage(page);
        try (var canvas = new Canvas(document, page, lettering)) {
            float top = title(canvas, paper);
            texts(canvas, paper, top);
            symbol(canvas, paper, stamp, top);
        }
    }

    private float title(Canvas canvas, Paper paper) throws IOException {
        var shown = lettering.shown(paper.title());
        float size = TITLE;
        float room = form.width() - 2 * form.margin();
        while (width(shown, size) > room && size > LEAST) {
            size -= STEP;
        }
        float base = form.margin() + size / Canvas.POINTS;
        canvas.text(shown, (form.width() - width(shown, size)) / 2, base, size, true);
        canvas.line(form.margin(), base + 1.2f, form.width() - form.margin(), base + 1.2f);
        return base + 2;
    }

    /** A line of a label, and whether a box with or without a tick stands before it. */
    private record Line(
            String text, @org.jspecify.annotations.Nullable Boolean ticked) {}

    private void texts(Canvas canvas, Paper paper, float top) throws IOException {
        float room = form.height() - form.margin() - top;
        float size = form.text();
        var lines = lines(paper, size);
        while (lines.size() * leading(size) > room && size > LEAST) {
            size -= STEP;
            lines = lines(paper, size);
        }
        float y = top;
        int fitting = (int) (room / leading(size));
        for (int number = 0; number < Math.min(fitting, lines.size()); number++) {
            var line = lines.get(number);
            y += leading(size);
            float x = form.margin();
            if (line.ticked() != null) {
                float side = size / Canvas.POINTS * 0.85f;
                canvas.box(x, y - side, side, side);
                if (line.ticked()) {
                    canvas.tick(x, y - side, side);
                }
                x += side + 0.6f;
            }
            boolean cut = number == fitting - 1 && lines.size() > fitting;
            canvas.text(cut ? lettering.shown("…") : line.text(), x, y - 0.25f, size, false);
        }
    }

    private List<Line> lines(Paper paper, float size) {
        float room = (form.width() - 2 * form.margin() - SYMBOL - GAP) * Canvas.POINTS;
        var lines = new ArrayList<Line>();
        for (var part : paper.parts()) {
            switch (part) {
                case Paper.Facts(var facts) ->
                    facts.forEach(fact -> add(lines, fact.name() + "：" + fact.value(), size, room));
                case Paper.Paragraph(var text) -> add(lines, text, size, room);
                case Paper.Heading(var text) -> add(lines, text, size, room);
                case Paper.Signature(var name) -> add(lines, name + "：", size, room);
                case Paper.Ticked(var ticked, var text) -> {
                    var wrapped = lettering.lines(text, size, room - size * 1.2f);
                    for (int number = 0; number < wrapped.size(); number++) {
                        lines.add(new Line(wrapped.get(number), number == 0 ? ticked : null));
                    }
                }
                case Paper.Symbol _, Paper.Table _ -> {
                    // A label has one symbol, and no room for tables.
                }
            }
        }
        return lines;
    }

    private void add(List<Line> lines, String text, float size, float room) {
        lettering.lines(text, size, room).forEach(line -> lines.add(new Line(line, null)));
    }

    /** The symbol must be seen to be one of this kind of paper: so the title's words stand beneath it. */
    private void symbol(Canvas canvas, Paper paper, Stamp stamp, float top) throws IOException {
        float x = form.width() - form.margin() - SYMBOL;
        canvas.symbol(stamp.address(), x, top, SYMBOL);
        float y = top + SYMBOL;
        for (var words : List.of(paper.title(), stamp.number(), stamp.fingerprint())) {
            for (var line : lettering.lines(words, SMALL, SYMBOL * Canvas.POINTS)) {
                y += leading(SMALL);
                canvas.text(line, x + (SYMBOL - width(line, SMALL)) / 2, y, SMALL, false);
            }
        }
    }

    private float width(String shown, float size) {
        return lettering.width(shown, size) / Canvas.POINTS;
    }

    private static float leading(float size) {
        return size * LEADING / Canvas.POINTS;
    }
}
