package io.yuanliu.server.papers.pdf;

import io.yuanliu.server.papers.PageForm;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/** The pages of one paper as they are filled from above; a new one begins where the last has no room left. */
final class Pages implements AutoCloseable {
    private final PDDocument document;
    private final Lettering lettering;
    private final PageForm form;
    private final List<PDPage> pages = new ArrayList<>();
    private Canvas canvas;
    private float y;

    Pages(PDDocument document, Lettering lettering, PageForm form) throws IOException {
        this.document = document;
        this.lettering = lettering;
        this.form = form;
        this.canvas = next();
    }

    private Canvas next() throws IOException {
        var page = new PDPage(new PDRectangle(form.width() * Canvas.POINTS, form.height() * Canvas.POINTS));
        document.addPage(page);
        pages.add(page);
        y = form.margin();
        return new Canvas(document, page, lettering);
    }

    Canvas canvas() {
        return canvas;
    }

    /** How far down, in millimetres. */
    float at() {
        return y;
    }

    void down(float more) {
        y += more;
    }

    void downTo(float place) {
        y = Math.max(y, place);
    }

    /** The width between the margins, in millimetres. */
    float room() {
        return form.width() - 2 * form.margin();
    }

    /** Turns the page when what comes next does not fit; whether it did. */
    boolean need(float height) throws IOException {
        boolean fits = y + height <= form.height() - form.margin() - 2;
        if (!fits) {
            canvas.close();
            canvas = next();
        }
        return !fits;
    }

    void rule() throws IOException {
        canvas.line(form.margin(), y, form.width() - form.margin(), y);
        y += 1.5f;
    }

    int count() {
        return pages.size();
    }

    /** A page that was filled before, to add its foot. */
    Canvas again(int number) throws IOException {
        return new Canvas(document, pages.get(number), lettering);
    }

    @Override
    public void close() throws IOException {
        canvas.close();
    }
}
