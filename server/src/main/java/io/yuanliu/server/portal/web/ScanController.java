package io.yuanliu.server.portal.web;

import io.yuanliu.core.identifier.Identifier;
import io.yuanliu.core.identifier.Identifiers;
import io.yuanliu.core.identifier.Reading;
import io.yuanliu.core.identifier.Schemes;
import io.yuanliu.server.portal.Scan;
import io.yuanliu.server.portal.ScanAnswer;
import io.yuanliu.server.problem.CauseReasons;
import io.yuanliu.server.scope.Open;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.UriUtils;

/** The scan page: {@code /t/{code}}, or {@code /t?code=} for what does not fit into a path. */
@RestController
@Open
class ScanController {
    private static final String PATH = "/t/";
    private static final int LONGEST = 500;

    private final Scan scan;
    private final CauseReasons reasons;
    private final Pages pages;

    ScanController(Scan scan, CauseReasons reasons, Pages pages) {
        this.scan = scan;
        this.reasons = reasons;
        this.pages = pages;
    }

    /** Looks a code up that was typed into a form. */
    @GetMapping(
            path = "/t",
            produces = {MediaType.TEXT_HTML_VALUE, MediaType.APPLICATION_JSON_VALUE})
    ResponseEntity<?> typed(
            @RequestParam String code,
            @RequestParam(required = false) @Nullable String scheme,
            @RequestParam(required = false) @Nullable String lang,
            @RequestParam(required = false) @Nullable String size,
            HttpServletRequest request,
            Locale locale) {
        var here = "/t?code=" + encode(code) + (scheme == null ? "" : "&scheme=" + encode(scheme));
        return answer(code.strip(), scheme, here, new Wish(lang, size, locale, wantsData(request)));
    }

    /** Answers a scanned code. */
    @GetMapping(
            path = "/t/**",
            produces = {MediaType.TEXT_HTML_VALUE, MediaType.APPLICATION_JSON_VALUE})
    ResponseEntity<?> scanned(
            @RequestParam(required = false) @Nullable String scheme,
            @RequestParam(required = false) @Nullable String lang,
            @RequestParam(required = false) @Nullable String size,
            HttpServletRequest request,
            Locale locale) {
        var path = request.getRequestURI();
        var code = UriUtils.decode(path.substring(path.indexOf(PATH) + PATH.length()), StandardCharsets.UTF_8);
        var here = path + (scheme == null ? "" : "?scheme=" + encode(scheme));
        return answer(code, scheme, here, new Wish(lang, size, locale, wantsData(request)));
    }

    /** How the asker wants to be answered. */
    private record Wish(@Nullable String language, @Nullable String size, Locale locale, boolean data) {
        PageTexts texts() {
            return PageTexts.of(language, locale);
        }

        boolean large() {
            return "large".equals(size);
        }
    }

    private ResponseEntity<?> answer(String code, @Nullable String scheme, String here, Wish wish) {
        var cut = code.length() > LONGEST ? code.substring(0, LONGEST) : code;
        var reading = scheme == null ? Identifiers.read(cut) : Identifiers.read(cut, scheme);
        return switch (reading) {
            case Reading.One(Identifier identifier) -> page(scan.ask(identifier, cut), here, wish);
            case Reading.Several(List<Identifier> candidates) -> choose(cut, candidates, here, wish);
            case Reading.None _ -> page(scan.unreadable(cut), here, wish);
        };
    }

    private ResponseEntity<?> page(ScanAnswer answer, String here, Wish wish) {
        var view = new ScanPage(answer, wish.texts(), reasons).view();
        var status = view.tone().equals("unknown") ? HttpStatus.NOT_FOUND : HttpStatus.OK;
        if (wish.data())
            return ResponseEntity.status(status)
                    .contentType(MediaType.APPLICATION_JSON)
                    .body(view);
        return pages.answer(
                status, "scan", Map.of("page", view, "texts", wish.texts(), "large", wish.large(), "here", here));
    }

    private static String name(Identifier identifier, PageTexts texts) {
        var scheme = Schemes.of(identifier.scheme());
        return scheme == null ? texts.of("scheme." + identifier.scheme()) : texts.of(scheme.name());
    }

    private ResponseEntity<?> choose(String code, List<Identifier> candidates, String here, Wish wish) {
        var texts = wish.texts();
        var lines = candidates.stream()
                .map(it -> new ScanView.Line(
                        name(it, texts),
                        URI.create("/t?code=" + encode(code) + "&scheme=" + it.scheme() + "&lang=" + texts.language())
                                .toString(),
                        true))
                .toList();
        if (wish.data()) {
            return ResponseEntity.status(HttpStatus.CONFLICT)
                    .contentType(MediaType.APPLICATION_JSON)
                    .body(Map.of("code", code, "candidates", lines));
        }
        return pages.answer(
                HttpStatus.CONFLICT,
                "choose",
                Map.of("texts", texts, "large", wish.large(), "here", here, "code", code, "candidates", lines));
    }

    private static boolean wantsData(HttpServletRequest request) {
        var accept = request.getHeader("Accept");
        return accept != null && accept.startsWith(MediaType.APPLICATION_JSON_VALUE);
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
