package io.yuanliu.bench.load;

import io.yuanliu.bench.figures.Figures;
import io.yuanliu.bench.platform.Folders;
import io.yuanliu.bench.platform.RunningPlatform;
import io.yuanliu.bench.platform.SampleFamily;
import io.yuanliu.bench.platform.Submission;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** The first page of a trace over HTTP: alone, and while capture runs at half of what it reached in the same run. */
public final class FirstPage {
    private static final int DOCUMENT = 1_000;
    private static final int[] ANSWERS = {1_000, 100_000};

    private final RunningPlatform platform;
    private final double captured;

    /**
     * The pages of a platform.
     *
     * @param captured events a second at most, in documents of a thousand
     */
    public FirstPage(RunningPlatform platform, double captured) {
        this.platform = platform;
        this.captured = captured;
    }

    /** The same alone, on a platform of its own. */
    public static void run(Path jar) throws IOException, InterruptedException {
        var folder = Files.createTempDirectory("yuanliu-bench");
        try (var platform = new RunningPlatform(jar, folder.resolve("data"))) {
            var load = new CaptureLoad(platform);
            load.warmUp(DOCUMENT, 60, 4);
            new FirstPage(platform, load.measure("capture.1000", DOCUMENT, 60, 4)).run();
        } finally {
            Folders.delete(folder);
        }
    }

    public void run() throws IOException, InterruptedException {
        for (int answer : ANSWERS) {
            var family = new SampleFamily(answer / 1_000, answer);
            for (var document : family.documents()) {
                require(platform.send(document).statusCode() == document.accepted(), "A family is not taken");
            }
            awaitAll(family);
        }
        for (int answer : ANSWERS) {
            measure(answer, "page." + answer + "-units.alone");
        }
        try (var senders = Executors.newVirtualThreadPerTaskExecutor();
                var clock = Executors.newSingleThreadScheduledExecutor()) {
            var sent = new AtomicInteger();
            long nanos = (long) (1e9 * DOCUMENT / (captured / 2));
            long begun = System.nanoTime();
            var _ = clock.scheduleAtFixedRate(
                    () -> senders.execute(() -> capture(sent)), 0, nanos, TimeUnit.NANOSECONDS);
            for (int answer : ANSWERS) {
                measure(answer, "page." + answer + "-units");
            }
            clock.shutdownNow();
            double seconds = (System.nanoTime() - begun) / 1e9;
            Figures.print("page.captured-meanwhile", sent.get() * (double) DOCUMENT / seconds, "events/s");
        }
    }

    private void measure(int answer, String name) throws IOException, InterruptedException {
        var page = page(new SampleFamily(answer / 1_000, answer));
        int requests = answer < 10_000 ? 400 : 100;
        Load.run(platform.http(), 1, requests / 10, 200, _ -> page);
        var outcome = Load.run(platform.http(), 1, requests, 200, _ -> page);
        Figures.print(name + ".p50", outcome.p50(), "ms");
        Figures.print(name + ".p99", outcome.p99(), "ms");
        Figures.count(name + ".failures", outcome.failures(), "pages");
    }

    private void capture(AtomicInteger sent) {
        try {
            if (platform.send(Submission.ofDocument(DOCUMENT, "")).statusCode() == 202) {
                sent.incrementAndGet();
            }
        } catch (IOException | InterruptedException failed) {
            // It is missing in the number captured meanwhile.
        }
    }

    private void awaitAll(SampleFamily family) throws IOException, InterruptedException {
        for (int i = 0; i < 600; i++) {
            var answer = platform.http().send(page(family), BodyHandlers.ofString());
            if (answer.body().matches("(?s).*\"total\"\\s*:\\s*" + family.units() + "\\b.*")) {
                return;
            }
            TimeUnit.MILLISECONDS.sleep(100);
        }
        throw new IOException("The trace does not reach all of a family");
    }

    private HttpRequest page(SampleFamily family) throws IOException, InterruptedException {
        var id = URLEncoder.encode(family.first(), StandardCharsets.UTF_8);
        return HttpRequest.newBuilder(platform.at("/api/trace?direction=downstream&limit=100&id=" + id))
                .header("Authorization", "Bearer " + platform.token())
                .build();
    }

    private static void require(boolean holds, String otherwise) throws IOException {
        if (!holds) throw new IOException(otherwise);
    }
}
