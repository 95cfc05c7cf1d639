package io.yuanliu.server.portal.web;

import io.yuanliu.core.text.LocalText;
import io.yuanliu.server.problem.FindingMessages;
import io.yuanliu.server.scope.Open;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Says what a code of a finding means: answers with findings name this address. */
@RestController
@Open
class ExplainController {
    private final FindingMessages messages;
    private final Pages pages;

    ExplainController(FindingMessages messages, Pages pages) {
        this.messages = messages;
        this.pages = pages;
    }

    /** One finding. */
    @GetMapping(path = "/findings/{code}", produces = MediaType.TEXT_HTML_VALUE)
    ResponseEntity<byte[]> finding(
            @PathVariable String code, @RequestParam(required = false) @Nullable String lang, Locale locale) {
        return page("finding", code, messages.text(code), "/findings/" + code, PageTexts.of(lang, locale));
    }

    /** One kind of refusal. */
    @GetMapping(path = "/problems/{slug}", produces = MediaType.TEXT_HTML_VALUE)
    ResponseEntity<byte[]> problem(
            @PathVariable String slug, @RequestParam(required = false) @Nullable String lang, Locale locale) {
        var text = messages.text("problem." + slug + ".detail").or(() -> messages.text("problem." + slug + ".title"));
        return page("problem", slug, text, "/problems/" + slug, PageTexts.of(lang, locale));
    }

    private ResponseEntity<byte[]> page(
            String kind, String code, Optional<LocalText> text, String here, PageTexts texts) {
        return pages.answer(
                text.isPresent() ? HttpStatus.OK : HttpStatus.NOT_FOUND,
                "explain",
                Map.of(
                        "texts",
                        texts,
                        "title",
                        texts.of(kind + ".title", code),
                        "text",
                        text.map(texts::of).orElseGet(() -> texts.of(kind + ".unknown", code)),
                        "here",
                        here));
    }
}
