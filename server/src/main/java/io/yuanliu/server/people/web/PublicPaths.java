package io.yuanliu.server.people.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.http.HttpMethod;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** The whole list of addresses that answer without a sign-in. Everything else asks who it is. */
final class PublicPaths {
    /** Only read. The numbers are the keys of GS1 Digital Link. */
    private static final List<String> READ = List.of(
            "/",
            "/actuator/health",
            "/t/**",
            "/p/*",
            "/search",
            "/problems/**",
            "/findings/**",
            "/console",
            "/console/**",
            "/portal/**",
            "/favicon.ico",
            "/favicon.svg",
            "/robots.txt",
            "/api/openapi.yaml",
            "/00/**",
            "/01/**",
            "/253/**",
            "/255/**",
            "/401/**",
            "/402/**",
            "/414/**",
            "/417/**",
            "/8003/**",
            "/8004/**",
            "/8006/**",
            "/8010/**",
            "/8013/**",
            "/8017/**",
            "/8018/**");

    private static final List<String> POST = List.of("/api/session", "/oauth2/token");

    private static final RequestMatcher MATCHER = new OrRequestMatcher(Stream.of(
                    READ.stream().map(path -> matcher(HttpMethod.GET, path)),
                    READ.stream().map(path -> matcher(HttpMethod.HEAD, path)),
                    POST.stream().map(path -> matcher(HttpMethod.POST, path)))
            .flatMap(matchers -> matchers)
            .toList());

    private PublicPaths() {}

    static RequestMatcher matcher() {
        return MATCHER;
    }

    static boolean has(HttpServletRequest request) {
        return MATCHER.matches(request);
    }

    private static RequestMatcher matcher(HttpMethod method, String path) {
        return PathPatternRequestMatcher.withDefaults().matcher(method, path);
    }
}
