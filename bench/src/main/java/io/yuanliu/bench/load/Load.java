package io.yuanliu.bench.load;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Arrays;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;

/** So many requests from so many callers, each waiting for its answer before it asks again. */
public final class Load {
    private Load() {}

    /** What came of it: requests a second, and the 50th and 99th percentile in milliseconds. */
    public record Outcome(double perSecond, double p50, double p99, int failures) {}

    public static Outcome run(
            HttpClient http, int callers, int requests, int expected, IntFunction<HttpRequest> request)
            throws InterruptedException {
        var next = new AtomicInteger();
        var failures = new AtomicInteger();
        var nanos = new long[requests];
        Callable<Void> caller = () -> {
            for (int i = next.getAndIncrement(); i < requests; i = next.getAndIncrement()) {
                var start = System.nanoTime();
                if (!answers(http, request.apply(i), expected)) failures.incrementAndGet();
                nanos[i] = System.nanoTime() - start;
            }
            return null;
        };
        var start = System.nanoTime();
        try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
            pool.invokeAll(java.util.Collections.nCopies(callers, caller));
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        Arrays.sort(nanos);
        return new Outcome(
                requests / seconds, nanos[requests / 2] / 1e6, nanos[(int) (requests * 0.99)] / 1e6, failures.get());
    }

    private static boolean answers(HttpClient http, HttpRequest request, int expected) throws InterruptedException {
        try {
            return http.send(request, BodyHandlers.discarding()).statusCode() == expected;
        } catch (IOException broken) {
            return false;
        }
    }
}
