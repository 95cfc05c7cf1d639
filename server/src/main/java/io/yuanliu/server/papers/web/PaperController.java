package io.yuanliu.server.papers.web;

import io.yuanliu.server.form.Form;
import io.yuanliu.server.papers.PageForm;
import io.yuanliu.server.papers.PaperFormat;
import io.yuanliu.server.papers.Papers;
import io.yuanliu.server.papers.Prints;
import io.yuanliu.server.papers.Prints.Wish;
import io.yuanliu.server.problem.Language;
import io.yuanliu.server.scope.Asker;
import io.yuanliu.server.scope.Needs;
import io.yuanliu.server.scope.Right;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** Papers to print. */
@RestController
class PaperController {
    private static final int MOST = 1_000;
    private static final int LONGEST = 2_000;
    private static final String USUAL = "pdf";

    private final Papers papers;

    PaperController(Papers papers) {
        this.papers = papers;
    }

    /**
     * Prints things, each on paper of its own, into one file: {@code {"kind": "trace", "of": ["…"], "form": "a4",
     * "format": "pdf", "direction": "downstream"}}. At most 1,000 things; {@code form} is one of the kind's sizes,
     * {@code format} {@code pdf} or {@code xlsx}. The header {@code Yuanliu-Paper} names the number of a single paper;
     * whoever has that finds its public page at {@code /p/{number}}.
     */
    @Needs(Right.READ)
    @PostMapping(path = "/api/papers", consumes = "application/json")
    void print(
            Asker asker,
            @RequestBody byte[] body,
            @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false) @Nullable String language,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        var form = Form.read(body);
        var kind = form.text("kind", 40);
        var things = form.texts("of", MOST, LONGEST);
        if (things.isEmpty() && !form.isFaulty("of")) {
            form.rule("papers.nothing", "of", Map.of());
        }
        var size = form.optional("form", 40);
        var format = form.optional("format", 10);
        var printer = papers.printer(kind);
        var wish = wish(form, printer, size, Language.of(language));
        var written = format(form, format);
        form.finish();
        try (var printout = papers.print(asker, printer, things, wish, written, request.getRemoteAddr())) {
            send(printout, kind, written, response);
        }
    }

    private static Wish wish(Form form, Prints printer, @Nullable String size, Locale locale) {
        var chosen = printer.forms().getFirst();
        if (size != null) {
            var found = PageForm.of(size).filter(printer.forms()::contains);
            if (found.isEmpty()) {
                var known = printer.forms().stream().map(PageForm::word).collect(Collectors.joining(", "));
                form.rule("papers.form-unknown", "form", Map.of("form", size, "known", known));
            }
            chosen = found.orElse(chosen);
        }
        var options = new LinkedHashMap<String, String>();
        for (var name : printer.options()) {
            var value = form.optional(name, 100);
            if (value != null) {
                options.put(name, value);
            }
        }
        return new Wish(chosen, locale, options);
    }

    private PaperFormat format(Form form, @Nullable String written) {
        var word = written == null ? USUAL : written;
        var found = papers.format(word);
        if (found.isEmpty()) {
            var known = String.join(", ", papers.formats());
            form.rule("papers.form-unknown", "format", Map.of("form", word, "known", known));
        }
        return found.or(() -> papers.format(USUAL)).orElseThrow();
    }

    private static void send(Papers.Printout printout, String kind, PaperFormat format, HttpServletResponse response)
            throws IOException {
        var numbers = printout.numbers();
        var name = (numbers.size() == 1 ? numbers.getFirst() : kind) + "." + format.word();
        response.setContentType(format.mediaType());
        response.setContentLengthLong(printout.bytes());
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(name, StandardCharsets.UTF_8)
                        .build()
                        .toString());
        response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-store");
        if (numbers.size() == 1) {
            response.setHeader("Yuanliu-Paper", numbers.getFirst());
        }
        Files.copy(printout.path(), response.getOutputStream());
    }
}
