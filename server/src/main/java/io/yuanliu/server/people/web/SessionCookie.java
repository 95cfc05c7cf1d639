package io.yuanliu.server.people.web;

import io.yuanliu.server.database.Settings;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;

/** The cookie that holds a console session's token: out of reach of scripts, sent from our own pages only. */
@Component
final class SessionCookie {
    static final String NAME = "YUANLIU-SESSION";

    private final boolean https;

    SessionCookie(Settings settings) {
        this.https = "https".equalsIgnoreCase(settings.baseUrl().getScheme());
    }

    /** Whether cookies go over TLS only: when this request came so, or the platform is known to be reached so. */
    boolean isSecure(HttpServletRequest request) {
        return https || request.isSecure();
    }

    static Optional<String> read(HttpServletRequest request) {
        var cookies = request.getCookies();
        return cookies == null
                ? Optional.empty()
                : Stream.of(cookies)
                        .filter(cookie -> cookie.getName().equals(NAME))
                        .map(Cookie::getValue)
                        .filter(value -> !value.isEmpty())
                        .findFirst();
    }

    void write(HttpServletRequest request, HttpServletResponse response, String token) {
        response.addHeader(
                HttpHeaders.SET_COOKIE, cookie(request, token).build().toString());
    }

    void clear(HttpServletRequest request, HttpServletResponse response) {
        response.addHeader(
                HttpHeaders.SET_COOKIE,
                cookie(request, "").maxAge(Duration.ZERO).build().toString());
    }

    private ResponseCookie.ResponseCookieBuilder cookie(HttpServletRequest request, String value) {
        return ResponseCookie.from(NAME, value)
                .path("/")
                .httpOnly(true)
                .secure(isSecure(request))
                .sameSite("Strict");
    }
}
