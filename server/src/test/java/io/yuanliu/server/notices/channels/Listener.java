package io.yuanliu.server.notices.channels;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/** A receiver of posts on this machine: takes them, and answers as it is told. */
public final class Listener implements AutoCloseable {
    /** A post: headers in small letters. */
    public record Post(Map<String, String> headers, String body) {}

    /** How a post is answered. */
    public interface Answer {
        void give(HttpExchange exchange) throws IOException;
    }

    private final List<Post> posts = new CopyOnWriteArrayList<>();
    private final CountDownLatch silence = new CountDownLatch(1);
    private final int port;
    private volatile Answer answer = status(204);
    private @Nullable HttpServer server;
    private @Nullable ExecutorService threads;

    public Listener() {
        server = open(0);
        port = server.getAddress().getPort();
    }

    private HttpServer open(int at) {
        try {
            var opened = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), at), 0);
            threads = Executors.newVirtualThreadPerTaskExecutor();
            opened.setExecutor(threads);
            opened.createContext("/", this::take);
            opened.start();
            return opened;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void take(HttpExchange exchange) throws IOException {
        var headers = new LinkedHashMap<String, String>();
        exchange.getRequestHeaders()
                .forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), values.getFirst()));
        var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        var given = answer;
        if (given instanceof Status(int code) && code < 300) {
            posts.add(new Post(headers, body));
        }
        given.give(exchange);
    }

    private record Status(int code) implements Answer {
        @Override
        public void give(HttpExchange exchange) throws IOException {
            exchange.sendResponseHeaders(code, -1);
            exchange.close();
        }
    }

    public static Answer status(int code) {
        return new Status(code);
    }

    public void answer(Answer next) {
        answer = next;
    }

    /** Takes connections and never answers. */
    public void silent() {
        answer = exchange -> {
            try {
                silence.await();
            } catch (InterruptedException ended) {
                Thread.currentThread().interrupt();
            }
        };
    }

    /** What was answered with a status of 2xx. */
    public List<Post> posts() {
        return List.copyOf(posts);
    }

    public int port() {
        return port;
    }

    public String address() {
        return "http://127.0.0.1:" + port + "/notices";
    }

    public void goAway() {
        if (server != null) {
            server.stop(0);
            server = null;
        }
    }

    public void comeBack() {
        server = open(port);
    }

    @Override
    public void close() {
        silence.countDown();
        goAway();
        if (threads != null) {
            threads.shutdownNow();
        }
    }
}
