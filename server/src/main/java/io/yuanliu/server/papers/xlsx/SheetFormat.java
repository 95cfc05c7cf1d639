package io.yuanliu.server.papers.xlsx;

import io.yuanliu.server.papers.PageForm;
import io.yuanliu.server.papers.PaperFormat;
import java.io.OutputStream;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Papers as sheets; the size of paper does not matter to them. */
@Component
class SheetFormat implements PaperFormat {
    @Override
    public String word() {
        return "xlsx";
    }

    @Override
    public String mediaType() {
        return "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    }

    @Override
    public PaperFile begin(PageForm form, Locale locale, OutputStream out) {
        return new SheetPapers(out, locale);
    }
}
