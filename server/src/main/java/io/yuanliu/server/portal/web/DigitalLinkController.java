package io.yuanliu.server.portal.web;

import io.yuanliu.core.finding.Finding;
import io.yuanliu.core.identifier.Identifiers;
import io.yuanliu.core.identifier.Reading;
import io.yuanliu.server.database.Settings;
import io.yuanliu.server.problem.Rejection;
import io.yuanliu.server.scope.Open;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Resolves GS1 Digital Link addresses: to the scan page, to the trace, or to the list of both. */
@RestController
@Open
class DigitalLinkController {
    private static final MediaType LINKSET = MediaType.parseMediaType("application/linkset+json");
    private static final String VOCABULARY = "https://ref.gs1.org/voc/";

    private final String baseUrl;

    DigitalLinkController(Settings settings) {
        this.baseUrl = settings.baseUrl().toString();
    }

    /** Redirects by {@code linkType}; {@code linkType=all} gives the linkset. */
    @GetMapping({
        "/00/**",
        "/01/**",
        "/414/**",
        "/417/**",
        "/8003/**",
        "/8004/**",
        "/8006/**",
        "/8010/**",
        "/8017/**",
        "/8018/**",
        "/253/**",
        "/255/**",
        "/401/**",
        "/402/**"
    })
    ResponseEntity<?> resolve(@RequestParam(required = false) @Nullable String linkType, HttpServletRequest request) {
        var path = request.getRequestURI();
        switch (Identifiers.readUri("https://id.gs1.org" + path)) {
            case Reading.None(Finding finding) -> throw new Rejection.Unreadable(finding);
            case Reading.One _, Reading.Several _ -> {
                var links = links(path);
                var wanted = linkType == null ? "gs1:defaultLink" : linkType;
                if (wanted.equals("all") || wanted.equals("linkset")) {
                    return ResponseEntity.ok().contentType(LINKSET).body(linkset(path, links));
                }
                var target = links.get(wanted.startsWith("gs1:") ? wanted : "gs1:" + wanted);
                if (target == null) throw new Rejection.NotFound("link.type-unknown", "linkType", wanted);
                return ResponseEntity.status(HttpStatus.TEMPORARY_REDIRECT)
                        .header(HttpHeaders.LOCATION, target)
                        .build();
            }
        }
    }

    private Map<String, String> links(String path) {
        var page = baseUrl + "/t" + path;
        var links = new LinkedHashMap<String, String>();
        links.put("gs1:defaultLink", page);
        links.put("gs1:pip", page);
        links.put("gs1:recallStatus", page);
        links.put(
                "gs1:traceability",
                baseUrl + "/api/trace?direction=upstream&id="
                        + URLEncoder.encode("https://id.gs1.org" + path, StandardCharsets.UTF_8));
        return links;
    }

    private Map<String, Object> linkset(String path, Map<String, String> links) {
        var context = new LinkedHashMap<String, Object>();
        context.put("anchor", URI.create(baseUrl + path).toString());
        links.forEach((type, target) ->
                context.put(VOCABULARY + type.substring("gs1:".length()), List.of(Map.of("href", target))));
        return Map.of("linkset", List.of(context));
    }
}
