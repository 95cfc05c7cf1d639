package io.yuanliu.server.people.web;

import io.yuanliu.core.finding.Finding;
import io.yuanliu.server.people.Clients;
import io.yuanliu.server.people.Grants;
import io.yuanliu.server.people.Tokens;
import io.yuanliu.server.problem.Rejection;
import io.yuanliu.server.scope.Open;
import io.yuanliu.server.scope.Right;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Tokens for programs: the client credentials grant of OAuth 2.0 (RFC 6749, 4.4) with HTTP Basic. */
@RestController
class TokenController {
    private static final String GRANT = "client_credentials";

    private record Credentials(String id, String secret) {}

    private final Clients clients;
    private final Tokens tokens;
    private final Grants grants;

    TokenController(Clients clients, Tokens tokens, Grants grants) {
        this.clients = clients;
        this.tokens = tokens;
        this.grants = grants;
    }

    /** Gives a bearer token to a client that shows its id and secret. */
    @Open
    @PostMapping(path = "/oauth2/token", consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    ResponseEntity<Map<String, Object>> issue(
            @RequestParam(name = "grant_type", required = false) @Nullable String grantType,
            @RequestHeader(name = HttpHeaders.AUTHORIZATION, required = false) @Nullable String authorization,
            HttpServletRequest request) {
        if (!GRANT.equals(grantType)) {
            throw new Rejection.Unreadable(Finding.block("access.grant-type", ""));
        }
        var shown = credentials(authorization);
        var secrets =
                Stream.of(shown.secret(), decoded(shown.secret())).distinct().toList();
        var client = clients.authenticate(decoded(shown.id()), secrets, request.getRemoteAddr());
        var scope = grants.rights(client.askerId()).stream()
                .map(Right::name)
                .map(name -> name.toLowerCase(Locale.ROOT))
                .sorted()
                .collect(Collectors.joining(" "));
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(Map.of(
                        "access_token",
                        tokens.issue(client),
                        "token_type",
                        "Bearer",
                        "expires_in",
                        Tokens.LIFETIME.toSeconds(),
                        "scope",
                        scope));
    }

    private static Credentials credentials(@Nullable String authorization) {
        if (authorization == null || !authorization.regionMatches(true, 0, "Basic ", 0, 6)) {
            throw new Rejection.Unauthenticated("access.no-credentials");
        }
        try {
            var bytes = Base64.getDecoder().decode(authorization.substring(6).strip());
            var pair = new String(bytes, StandardCharsets.UTF_8);
            var colon = pair.indexOf(':');
            if (colon > 0) {
                return new Credentials(pair.substring(0, colon), pair.substring(colon + 1));
            }
        } catch (IllegalArgumentException notBase64) {
            // Told below like any other unreadable header.
        }
        throw new Rejection.Unauthenticated("access.no-credentials");
    }

    /** RFC 6749, 2.3.1 wants both parts form-encoded; many programs send them as they are. */
    private static String decoded(String part) {
        try {
            return URLDecoder.decode(part, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException asItIs) {
            return part;
        }
    }
}
