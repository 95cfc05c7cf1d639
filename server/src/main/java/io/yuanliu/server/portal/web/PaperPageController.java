package io.yuanliu.server.portal.web;

import io.yuanliu.server.papers.PaperNumber;
import io.yuanliu.server.papers.Papers;
import io.yuanliu.server.scope.Open;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The page behind the symbol on a paper: whether there is such a paper, and whether what somebody holds is it. */
@RestController
@Open
class PaperPageController {
    private static final int LONGEST = 100;

    private final Papers papers;
    private final Pages pages;

    PaperPageController(Papers papers, Pages pages) {
        this.papers = papers;
        this.pages = pages;
    }

    /**
     * Looks a paper up by its number.
     *
     * @param code the check code printed on it, or the SHA-256 of its file, to be compared
     */
    @GetMapping(path = "/p/{number}", produces = MediaType.TEXT_HTML_VALUE)
    ResponseEntity<byte[]> paper(
            @PathVariable String number,
            @RequestParam(required = false) @Nullable String code,
            @RequestParam(required = false) @Nullable String lang,
            Locale locale) {
        var texts = PageTexts.of(lang, locale);
        var known = PaperNumber.read(cut(number));
        var found = papers.check(known, code == null ? "" : cut(code));
        return pages.answer(
                found.isPresent() ? HttpStatus.OK : HttpStatus.NOT_FOUND,
                "paper",
                Map.of(
                        "texts",
                        texts,
                        "page",
                        found.map(check -> PaperView.of(check, texts))
                                .orElseGet(() -> PaperView.unknown(cut(number), texts)),
                        "here",
                        "/p/" + (known.isEmpty() ? "YL" : known)));
    }

    private static String cut(String text) {
        return text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    }
}
