package io.yuanliu.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** A caller of the platform in a test: anybody, the bearer of a token, or a person with a browser's cookies. */
public final class Http {
    private static final Pattern TOKEN = Pattern.compile("\"access_token\"\\s*:\\s*\"([^\"]+)\"");

    private final int port;
    private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
    private final HttpClient client = HttpClient.newBuilder()
            .cookieHandler(cookies)
            .version(HttpClient.Version.HTTP_1_1)
            .build();
    private final Map<String, String> headers = new LinkedHashMap<>();

    private Http(int port) {
        this.port = port;
    }

    /** Somebody who is not signed in. */
    public static Http anybody(int port) {
        return new Http(port);
    }

    /** The automation client of every tested platform. */
    public static Http automation(int port) {
        return client(port, PlatformTest.CLIENT_ID, PlatformTest.CLIENT_SECRET);
    }

    /** A partner's program with a fresh token. */
    public static Http client(int port, String id, String secret) {
        var caller = new Http(port);
        var answer = caller.token(id, secret);
        var token = TOKEN.matcher(answer.body());
        if (!token.find()) {
            throw new IllegalStateException("No token: " + answer.statusCode() + " " + answer.body());
        }
        return caller.with("Authorization", "Bearer " + token.group(1));
    }

    /** A person signed in at the console. */
    public static Http user(int port, String name, String password) {
        var caller = new Http(port);
        var answer = caller.post("/api/session", "{\"name\":\"%s\",\"password\":\"%s\"}".formatted(name, password));
        if (answer.statusCode() != 200) {
            throw new IllegalStateException("Not signed in: " + answer.statusCode() + " " + answer.body());
        }
        return caller;
    }

    public static Http admin(int port) {
        return user(port, "admin", PlatformTest.ADMIN_PASSWORD);
    }

    /** The same caller, sending one more header from now on. */
    public Http with(String header, String value) {
        headers.put(header, value);
        return this;
    }

    public HttpResponse<String> token(String id, String secret) {
        var basic = Base64.getEncoder().encodeToString((id + ":" + secret).getBytes(StandardCharsets.UTF_8));
        return send(request("/oauth2/token")
                .header("Authorization", "Basic " + basic)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("grant_type=client_credentials"))
                .build());
    }

    public HttpResponse<String> get(String path) {
        return send(asking(path).GET().build());
    }

    public HttpResponse<String> delete(String path) {
        return send(asking(path).DELETE().build());
    }

    public HttpResponse<String> post(String path, String json) {
        return post(path, "application/json", json);
    }

    public HttpResponse<String> post(String path, String contentType, String body) {
        return send(asking(path)
                .header("Content-Type", contentType)
                .POST(BodyPublishers.ofString(body))
                .build());
    }

    public HttpResponse<String> put(String path, String json) {
        return send(asking(path)
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString(json))
                .build());
    }

    public HttpResponse<String> send(HttpRequest request) {
        try {
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** A request with the caller's headers, and the CSRF token as the console sends it. */
    public HttpRequest.Builder asking(String path) {
        var request = request(path);
        headers.forEach(request::header);
        cookie("XSRF-TOKEN").ifPresent(token -> request.header("X-XSRF-TOKEN", token));
        return request;
    }

    /** A request with nothing added but the cookies. */
    public HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
    }

    public Optional<String> cookie(String name) {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals(name))
                .map(HttpCookie::getValue)
                .findFirst();
    }

    public static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
