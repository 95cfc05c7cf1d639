package io.yuanliu.bench.platform;

import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;

/** Signed in at a running platform, as a person in a browser: makes programs with a share of what there is to see. */
public final class Administrator {
    static final String PASSWORD = "Only-For-Benches-4Rw8";

    private static final Pattern SECRET = Pattern.compile("\"secret\"\\s*:\\s*\"([^\"]+)\"");
    private static final AtomicLong NEXT = new AtomicLong(System.nanoTime());

    private final RunningPlatform platform;
    private final CookieManager cookies = new CookieManager();
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .cookieHandler(cookies)
            .build();

    public Administrator(RunningPlatform platform) throws IOException, InterruptedException {
        this.platform = platform;
        var answer = post("/api/session", "{\"name\":\"admin\",\"password\":\"" + PASSWORD + "\"}");
        if (answer.statusCode() != 200) {
            throw new IOException("The administrator cannot sign in: " + answer.statusCode() + " " + answer.body());
        }
    }

    /**
     * A new program.
     *
     * @param grant what it may see, as {@code /api/clients} takes it
     * @return its id and secret, with a colon between
     */
    public String program(String grant) throws IOException, InterruptedException {
        var id = "bench-" + Long.toString(NEXT.incrementAndGet(), Character.MAX_RADIX);
        var answer = post("/api/clients", "{\"id\":\"%s\",\"name\":\"%s\",%s}".formatted(id, id, grant));
        var secret = SECRET.matcher(answer.body());
        if (!secret.find()) {
            throw new IOException("No program: " + answer.statusCode() + " " + answer.body());
        }
        return id + ":" + secret.group(1);
    }

    private HttpResponse<String> post(String path, String json) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(platform.at(path))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(json));
        cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals("XSRF-TOKEN"))
                .map(HttpCookie::getValue)
                .forEach(token -> request.header("X-XSRF-TOKEN", token));
        return http.send(request.build(), BodyHandlers.ofString());
    }
}
