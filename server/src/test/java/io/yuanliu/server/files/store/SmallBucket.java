package io.yuanliu.server.files.store;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** A bucket for tests that speaks as much of S3 as is used, and checks each signature by its own reckoning. */
final class SmallBucket implements AutoCloseable {
    static final String KEY_ID = "TESTKEY";
    static final String SECRET = "only-for-tests/Zk9+";
    static final String REGION = "cn-north-1";

    private static final Pattern AUTHORIZATION = Pattern.compile(
            "AWS4-HMAC-SHA256 Credential=([^/]+)/(\\d{8})/([^/]+)/s3/aws4_request, ?SignedHeaders=([^,]+), ?Signature=([0-9a-f]{64})");

    private final HttpServer server;
    private final Map<String, byte[]> objects = new ConcurrentHashMap<>();

    SmallBucket() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/store/files/", this::answer);
        server.start();
    }

    URI url() {
        return URI.create("http://localhost:" + server.getAddress().getPort() + "/store/files");
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            var body = exchange.getRequestBody().readAllBytes();
            if (!isSigned(exchange, body)) {
                tell(
                        exchange,
                        403,
                        "<Error><Code>SignatureDoesNotMatch</Code></Error>".getBytes(StandardCharsets.UTF_8));
                return;
            }
            var name = exchange.getRequestURI().getPath();
            switch (exchange.getRequestMethod()) {
                case "PUT" -> {
                    objects.put(name, body);
                    tell(exchange, 200, new byte[0]);
                }
                case "GET" -> {
                    var found = objects.get(name);
                    tell(exchange, found == null ? 404 : 200, found == null ? new byte[0] : found);
                }
                case "DELETE" -> {
                    objects.remove(name);
                    tell(exchange, 204, new byte[0]);
                }
                default -> tell(exchange, 405, new byte[0]);
            }
        }
    }

    private static void tell(HttpExchange exchange, int status, byte[] body) throws IOException {
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        if (body.length > 0) {
            exchange.getResponseBody().write(body);
        }
    }

    private static boolean isSigned(HttpExchange exchange, byte[] body) {
        var headers = exchange.getRequestHeaders();
        var written = AUTHORIZATION.matcher(Objects.requireNonNullElse(headers.getFirst("Authorization"), ""));
        if (!written.matches()
                || !written.group(1).equals(KEY_ID)
                || !written.group(3).equals(REGION)) {
            return false;
        }
        var content = hex(sha256(body));
        if (!content.equals(headers.getFirst("x-amz-content-sha256"))) {
            return false;
        }
        var canonical = exchange.getRequestMethod() + "\n"
                + exchange.getRequestURI().getRawPath() + "\n\n"
                + Arrays.stream(written.group(4).split(";", -1))
                        .map(name -> name + ":"
                                + Objects.requireNonNull(headers.getFirst(name)).strip() + "\n")
                        .collect(Collectors.joining())
                + "\n" + written.group(4) + "\n" + content;
        var scope = written.group(2) + "/" + REGION + "/s3/aws4_request";
        var toSign = "AWS4-HMAC-SHA256\n" + headers.getFirst("x-amz-date") + "\n" + scope + "\n"
                + hex(sha256(canonical.getBytes(StandardCharsets.UTF_8)));
        var key = ("AWS4" + SECRET).getBytes(StandardCharsets.UTF_8);
        for (var part : List.of(written.group(2), REGION, "s3", "aws4_request")) {
            key = hmac(key, part);
        }
        return hex(hmac(key, toSign)).equals(written.group(5));
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static byte[] hmac(byte[] key, String text) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
