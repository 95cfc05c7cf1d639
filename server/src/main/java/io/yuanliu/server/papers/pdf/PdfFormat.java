package io.yuanliu.server.papers.pdf;

import io.yuanliu.server.papers.PageForm;
import io.yuanliu.server.papers.PaperFormat;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Papers as PDF. */
@Component
class PdfFormat implements PaperFormat {
    @Override
    public String word() {
        return "pdf";
    }

    @Override
    public String mediaType() {
        return "application/pdf";
    }

    @Override
    public PaperFile begin(PageForm form, Locale locale, OutputStream out) throws IOException {
        return new PdfPapers(form, locale, out);
    }
}
