package io.yuanliu.server.portal.web;

import io.yuanliu.server.portal.PublicSearch;
import io.yuanliu.server.portal.SearchLimit;
import io.yuanliu.server.scope.Open;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The one field of the public pages. */
@RestController
@Open
class PublicSearchController {
    private final PublicSearch search;
    private final SearchLimit limit;
    private final Pages pages;

    PublicSearchController(PublicSearch search, SearchLimit limit, Pages pages) {
        this.search = search;
        this.limit = limit;
        this.pages = pages;
    }

    /** Finds a code or a paper by what was typed, scanned or pasted; one thing is opened at once. */
    @GetMapping(path = "/search", produces = MediaType.TEXT_HTML_VALUE)
    ResponseEntity<byte[]> find(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(required = false) @Nullable String lang,
            @RequestParam(required = false) @Nullable String size,
            HttpServletRequest request,
            Locale locale) {
        limit.take(request.getRemoteAddr());
        var texts = PageTexts.of(lang, locale);
        var answer = search.find(q);
        var opens = answer.opens();
        if (opens != null) {
            return ResponseEntity.status(HttpStatus.SEE_OTHER)
                    .cacheControl(CacheControl.noStore())
                    .location(URI.create(opens + (opens.contains("?") ? "&" : "?") + "lang=" + texts.language()))
                    .build();
        }
        return pages.answer(
                answer.found().isEmpty() && !q.isBlank() ? HttpStatus.NOT_FOUND : HttpStatus.OK,
                "search",
                Map.of(
                        "texts",
                        texts,
                        "asked",
                        q,
                        "found",
                        answer.found(),
                        "large",
                        "large".equals(size),
                        "here",
                        "/search?q=" + URLEncoder.encode(q, StandardCharsets.UTF_8)));
    }
}
