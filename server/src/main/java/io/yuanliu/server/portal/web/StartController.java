package io.yuanliu.server.portal.web;

import io.yuanliu.server.scope.Open;
import java.time.Duration;
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

/** The start page, where a code can be typed. */
@RestController
@Open
class StartController {
    private static final String ROBOTS = "User-agent: *\nDisallow: /\n";

    private final Pages pages;

    StartController(Pages pages) {
        this.pages = pages;
    }

    /** The page to begin with. */
    @GetMapping(path = "/", produces = MediaType.TEXT_HTML_VALUE)
    ResponseEntity<byte[]> start(
            @RequestParam(required = false) @Nullable String lang,
            @RequestParam(required = false) @Nullable String size,
            Locale locale) {
        var values = Map.<String, Object>of("texts", PageTexts.of(lang, locale), "large", "large".equals(size));
        return pages.answer(HttpStatus.OK, "start", values);
    }

    /** Trace answers are for those who hold the product, not for search engines. */
    @GetMapping(path = "/robots.txt", produces = MediaType.TEXT_PLAIN_VALUE)
    ResponseEntity<String> robots() {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.maxAge(Duration.ofDays(1)))
                .body(ROBOTS);
    }
}
