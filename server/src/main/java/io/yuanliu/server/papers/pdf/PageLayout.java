package io.yuanliu.server.papers.pdf;

import io.yuanliu.server.papers.PageForm;
import io.yuanliu.server.papers.Paper;
import io.yuanliu.server.papers.Paper.Fact;
import io.yuanliu.server.papers.PaperWords;
import io.yuanliu.server.papers.Stamp;
import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;

/** One paper on as many pages as it needs: head with symbol and number, parts in their order, a foot on each page. */
final class PageLayout {
    private static final float SYMBOL = 24;
    private static final float BETWEEN = 2.5f;
    private static final float BOX = 3;

    private final Pages pages;
    private final Lettering lettering;
    private final PageForm form;
    private final PaperWords words;

    PageLayout(PDDocument document, Lettering lettering, PageForm form, PaperWords words) throws IOException {
        this.pages = new Pages(document, lettering, form);
        this.lettering = lettering;
        this.form = form;
        this.words = words;
    }

    void draw(Paper paper, Stamp stamp) throws IOException {
        try (pages) {
            head(paper, stamp);
            for (var part : paper.parts()) {
                draw(part);
            }
        }
        feet(stamp);
    }

    private void head(Paper paper, Stamp stamp) throws IOException {
        float room = pages.room() - SYMBOL - BETWEEN;
        float top = pages.at();
        pages.canvas().symbol(stamp.address(), form.width() - form.margin() - SYMBOL, top - 1, SYMBOL);
        write(paper.title(), form.text() * 1.7f, room, true);
        pages.down(BETWEEN);
        write(words.number() + " " + stamp.number(), form.text(), room, true);
        write(words.fingerprint() + " " + stamp.fingerprint(), form.text(), room, false);
        write(words.check() + " " + stamp.address(), form.text() * 0.85f, room, false);
        pages.downTo(top + SYMBOL + BETWEEN);
        pages.rule();
    }

    private void draw(Paper.Part part) throws IOException {
        switch (part) {
            case Paper.Heading(var text) -> {
                pages.need(3 * leading(form.text()));
                pages.down(BETWEEN);
                write(text, form.text() * 1.2f, pages.room(), true);
                pages.down(1);
            }
            case Paper.Facts(var facts) -> facts(facts);
            case Paper.Paragraph(var text) -> {
                write(text, form.text(), pages.room(), false);
                pages.down(1);
            }
            case Paper.Ticked(var ticked, var text) -> ticked(ticked, text);
            case Paper.Signature(var name) -> signature(name);
            case Paper.Symbol(var content, var caption) -> symbol(content, caption);
            case Paper.Table table -> new TableLayout(pages, lettering, form).draw(table);
        }
    }

    /** Names in a column, values beside them, each row as high as its value. */
    private void facts(List<Fact> facts) throws IOException {
        float names = pages.room() * 0.26f;
        float values = pages.room() - names - 4;
        for (var fact : facts) {
            var left = lettering.lines(fact.name(), form.text(), (names - 2) * Canvas.POINTS);
            var right = lettering.lines(fact.value(), form.text(), values * Canvas.POINTS);
            float height = Math.max(left.size(), right.size()) * leading(form.text()) + 1.4f;
            pages.need(height);
            float top = pages.at();
            column(left, form.margin(), top, true);
            column(right, form.margin() + names, top, false);
            pages.down(height);
            pages.canvas().line(form.margin(), pages.at(), form.width() - form.margin(), pages.at());
        }
        pages.down(BETWEEN);
    }

    private void column(List<String> lines, float x, float top, boolean bold) throws IOException {
        float y = top + 0.4f;
        for (var line : lines) {
            y += leading(form.text());
            pages.canvas().text(line, x, y - 0.6f, form.text(), bold);
        }
    }

    private void ticked(boolean ticked, String text) throws IOException {
        var lines = lettering.lines(text, form.text(), (pages.room() - BOX - 2) * Canvas.POINTS);
        pages.need(lines.size() * leading(form.text()));
        pages.canvas().box(form.margin(), pages.at() + 0.8f, BOX, BOX);
        if (ticked) {
            pages.canvas().tick(form.margin(), pages.at() + 0.8f, BOX);
        }
        float y = pages.at();
        for (var line : lines) {
            y += leading(form.text());
            pages.canvas().text(line, form.margin() + BOX + 1.5f, y - 0.9f, form.text(), false);
        }
        pages.down(lines.size() * leading(form.text()) + 0.6f);
    }

    private void signature(String name) throws IOException {
        pages.need(20);
        pages.down(14);
        var shown = lettering.shown(name);
        float width = lettering.width(shown, form.text()) / Canvas.POINTS;
        float line = Math.min(50, pages.room() - width - 2);
        float x = form.width() - form.margin() - line;
        pages.canvas().text(shown, x - width - 2, pages.at(), form.text(), false);
        pages.canvas().line(x, pages.at() + 0.8f, form.width() - form.margin(), pages.at() + 0.8f);
        pages.down(5);
    }

    private void symbol(String content, String caption) throws IOException {
        pages.need(SYMBOL + leading(form.text()) + BETWEEN);
        pages.canvas().symbol(content, form.margin(), pages.at(), SYMBOL);
        pages.down(SYMBOL);
        write(caption, form.text() * 0.85f, pages.room(), false);
        pages.down(BETWEEN);
    }

    private void write(String text, float size, float room, boolean bold) throws IOException {
        for (var line : lettering.lines(text, size, room * Canvas.POINTS)) {
            pages.need(leading(size));
            pages.down(leading(size));
            pages.canvas().text(line, form.margin(), pages.at() - leading(size) * 0.25f, size, bold);
        }
    }

    private void feet(Stamp stamp) throws IOException {
        float size = form.text() * 0.8f;
        for (int number = 1; number <= pages.count(); number++) {
            try (var canvas = pages.again(number - 1)) {
                float y = form.height() - form.margin() * 0.55f;
                canvas.text(
                        lettering.shown(words.number() + " " + stamp.number() + "  " + words.fingerprint() + " "
                                + stamp.fingerprint()),
                        form.margin(),
                        y,
                        size,
                        false);
                var page = lettering.shown(words.page().formatted(number, pages.count()));
                float width = lettering.width(page, size) / Canvas.POINTS;
                canvas.text(page, form.width() - form.margin() - width, y, size, false);
            }
        }
    }

    static float leading(float size) {
        return size * 1.5f / Canvas.POINTS;
    }
}
