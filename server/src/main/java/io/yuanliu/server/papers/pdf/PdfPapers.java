package io.yuanliu.server.papers.pdf;

import io.yuanliu.server.papers.PageForm;
import io.yuanliu.server.papers.Paper;
import io.yuanliu.server.papers.PaperFormat.PaperFile;
import io.yuanliu.server.papers.PaperWords;
import io.yuanliu.server.papers.Stamp;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;

/** Any number of papers in one PDF, laid out one after the other; what is done lies on disk, not in memory. */
final class PdfPapers implements PaperFile {
    private final PDDocument document = new PDDocument(IOUtils.createTempFileOnlyStreamCache());
    private final Lettering lettering;
    private final PageForm form;
    private final Locale locale;
    private final OutputStream out;

    PdfPapers(PageForm form, Locale locale, OutputStream out) throws IOException {
        this.form = form;
        this.locale = locale;
        this.out = out;
        this.lettering = new Lettering(document);
        document.getDocumentInformation().setProducer("Yuanliu");
        document.getDocumentCatalog().setLanguage(locale.toLanguageTag());
    }

    /** Adds a paper on pages of its own. */
    @Override
    public void add(Paper paper, Stamp stamp) throws IOException {
        if (document.getNumberOfPages() == 0) {
            document.getDocumentInformation().setTitle(paper.title() + " " + stamp.number());
        }
        if (form.isLabel()) {
            new LabelLayout(document, lettering, form).draw(paper, stamp);
        } else {
            new PageLayout(document, lettering, form, PaperWords.in(locale)).draw(paper, stamp);
        }
    }

    @Override
    public void finish() throws IOException {
        document.save(out);
    }

    @Override
    public void close() throws IOException {
        try (lettering) {
            document.close();
        }
    }
}
