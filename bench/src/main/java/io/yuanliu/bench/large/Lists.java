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
import java.util.regex.Pattern;

/**
 * Lists of a million rows over HTTP, by who sees much and who sees little: the first page, and the hundredth, which shall not
 * be slower than the first.
 */
public final class Lists {
    private static final double LIMIT = 100;
    private static final int DEEP = 100;
    private static final int ROUNDS = 60;
    private static final List<String> LISTS = List.of("records", "parties");
    private static final Pattern NEXT = Pattern.compile("\"next\"\\s*:\\s*\"([^\"]+)\"");

    private final RunningPlatform platform;

    public Lists(RunningPlatform platform) {
        this.platform = platform;
    }

    /** Measures each list for each asker. */
    public void run(LargeAskers askers) throws IOException, InterruptedException {
        for (var list : LISTS) {
            var first = new ArrayList<Double>();
            var hundredth = new ArrayList<Double>();
            for (var asker : askers.tokens().entrySet()) {
                var token = asker.getValue();
                var own = new ArrayList<Double>();
                var ownHundredth = new ArrayList<Double>();
                var path = "/api/" + list + "?size=20";
                var marks = new ArrayList<String>();
                var page = read(path, token);
                for (var next = NEXT.matcher(page); next.find() && marks.size() < DEEP - 1; next = NEXT.matcher(page)) {
                    marks.add(next.group(1));
                    page = read(after(path, next.group(1)), token);
                }
                for (int round = 0; round < ROUNDS; round++) {
                    own.add(millis(path, token));
                    if (marks.size() == DEEP - 1) {
                        ownHundredth.add(millis(after(path, marks.getLast()), token));
                    }
                }
                var name = "list." + list + "." + asker.getKey();
                Figures.print(name + ".p95", Percentile.of(own, 0.95), "ms");
                if (!ownHundredth.isEmpty()) {
                    Figures.ratio(
                            name + ".page-100.to-page-1", Percentile.of(ownHundredth, 0.5), Percentile.of(own, 0.5));
                }
                first.addAll(own);
                hundredth.addAll(ownHundredth);
            }
            tell(list + ".page-1", first);
            tell(list + ".page-100", hundredth);
        }
    }

    private static void tell(String name, List<Double> taken) {
        Figures.print("list." + name + ".p50", Percentile.of(taken, 0.5), "ms");
        Figures.print("list." + name + ".p95", Percentile.of(taken, 0.95), "ms");
        Figures.ratio("list." + name + ".p95.to-limit", Percentile.of(taken, 0.95), LIMIT);
    }

    private static String after(String path, String mark) {
        return path + "&after=" + URLEncoder.encode(mark, StandardCharsets.UTF_8);
    }

    private double millis(String path, String token) throws IOException, InterruptedException {
        long begun = System.nanoTime();
        read(path, token);
        return (System.nanoTime() - begun) / 1e6;
    }

    private String read(String path, String token) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(platform.at(path))
                .header("Authorization", "Bearer " + token)
                .build();
        var answer = platform.http().send(request, BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IOException(path + ": " + answer.statusCode() + " " + answer.body());
        }
        return answer.body();
    }
}
