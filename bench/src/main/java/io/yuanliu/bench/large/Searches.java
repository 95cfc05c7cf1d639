package io.yuanliu.bench.large;

import io.yuanliu.bench.figures.Figures;
import io.yuanliu.bench.platform.RunningPlatform;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;

/** The search over HTTP, from the question to what is shown: all kinds of questions by all kinds of askers. */
public final class Searches {
    private static final double LIMIT = 50;
    private static final int ROUNDS = 40;

    private final RunningPlatform platform;
    private final Random random = new Random(20_261_130);

    public Searches(RunningPlatform platform) {
        this.platform = platform;
    }

    /** Asks all of it. */
    public void run(LargeAskers askers) throws IOException, InterruptedException {
        var questions = questions();
        for (int warm = 0; warm < 3; warm++) {
            for (var question : questions) {
                ask(question, platform.token());
            }
        }
        var all = new ArrayList<Double>();
        for (var asker : askers.tokens().entrySet()) {
            var taken = new ArrayList<Double>();
            for (var question : questions) {
                taken.add(ask(question, asker.getValue()));
            }
            Figures.print("search." + asker.getKey() + ".p50", Percentile.of(taken, 0.5), "ms");
            Figures.print("search." + asker.getKey() + ".p95", Percentile.of(taken, 0.95), "ms");
            all.addAll(taken);
        }
        Figures.print("search.p50", Percentile.of(all, 0.5), "ms");
        Figures.print("search.p95", Percentile.of(all, 0.95), "ms");
        Figures.print("search.p99", Percentile.of(all, 0.99), "ms");
        Figures.ratio("search.p95.to-limit", Percentile.of(all, 0.95), LIMIT);
    }

    /** After the store was made the index is built; later it is there. */
    public void awaitIndex() throws IOException, InterruptedException {
        long begun = System.nanoTime();
        boolean whole = false;
        while (!whole) {
            var answer = platform.http().send(request("8", platform.token()), BodyHandlers.ofString());
            whole = answer.body().contains("\"whole\":true");
            if (!whole) {
                TimeUnit.SECONDS.sleep(1);
            }
        }
        double seconds = (System.nanoTime() - begun) / 1e9;
        if (seconds > 1) {
            Figures.print("search.built", seconds, "s");
        }
    }

    private List<String> questions() {
        var questions = new ArrayList<String>();
        for (int round = 0; round < ROUNDS; round++) {
            int entry = random.nextInt(LargeStore.ENTRIES);
            int party = random.nextInt(LargeStore.PARTIES);
            var name = LargeRegistry.name(party);
            var initials = LargeRegistry.initials(party);
            questions.addAll(List.of(
                    LargeLog.traceCode(entry),
                    LargeLog.traceCode(entry).replaceAll("(.{4})", "$1 "),
                    LargeLog.lot(entry),
                    LargeLog.lot(entry).substring(0, 6),
                    "http://localhost/t/" + LargeLog.traceCode(entry),
                    LargeRegistry.licence(party),
                    LargeRegistry.licence(party).substring(0, 9),
                    LargeRegistry.region(party),
                    name,
                    name.substring(0, 4),
                    name.substring(2, 6),
                    name.substring(0, 2) + " " + name.substring(name.length() - 4),
                    initials.substring(0, 6),
                    initials.substring(0, 4),
                    initials.substring(0, 3),
                    initials.substring(0, 2),
                    "有限公司",
                    "合作社",
                    "查无此名" + round,
                    "9999999999999999" + (1000 + round)));
        }
        return questions;
    }

    private double ask(String question, String token) throws IOException, InterruptedException {
        long begun = System.nanoTime();
        var answer = platform.http().send(request(question, token), BodyHandlers.ofString());
        double millis = (System.nanoTime() - begun) / 1e6;
        if (answer.statusCode() != 200) {
            throw new IOException(question + ": " + answer.statusCode() + " " + answer.body());
        }
        return millis;
    }

    private HttpRequest request(String question, String token) {
        var q = URLEncoder.encode(question, StandardCharsets.UTF_8);
        return HttpRequest.newBuilder(platform.at("/api/search?q=" + q))
                .header("Authorization", "Bearer " + token)
                .build();
    }
}
