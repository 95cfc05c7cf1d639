package io.yuanliu.bench.kills;

import io.yuanliu.bench.figures.Figures;
import io.yuanliu.bench.platform.Folders;
import io.yuanliu.bench.platform.RunningPlatform;
import io.yuanliu.bench.platform.Submission;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * A platform under load, killed again and again with and without its database, while its callers send until they are
 * answered: everything that was acknowledged must be in the log, and nothing twice.
 */
public final class Kills {
    private static final int SINGLE_EVENTS = 24;
    private static final int DOCUMENTS = 4;
    private static final int RECORDS = 4;
    private static final int PIECES = 3_000;
    private static final String LONG_REMARK = "x".repeat(3_000);
    private static final int GOING_ON = 200;
    private static final Duration LONGEST = Duration.ofMinutes(5);

    private final Path jar;
    private final Path data;
    private final int rounds;
    private final Optional<Blow> only;
    private final Random random = new Random();
    private final Map<Blow, List<Double>> back = new EnumMap<>(Blow.class);
    private final Set<String> acknowledged = ConcurrentHashMap.newKeySet();
    private final Queue<String> refused = new ConcurrentLinkedQueue<>();
    private final Semaphore largeDocuments = new Semaphore(0);
    private volatile RunningPlatform platform;
    private volatile boolean ended;

    private Kills(Path jar, Path data, int rounds, Optional<Blow> only) throws IOException, InterruptedException {
        this.jar = jar;
        this.data = data;
        this.rounds = rounds;
        this.only = only;
        this.platform = new RunningPlatform(jar, data);
    }

    /**
     * Whether nothing was lost or doubled.
     *
     * @param only what is killed each time; else one or the other at random
     */
    public static boolean run(Path jar, int rounds, Optional<Blow> only)
            throws IOException, InterruptedException, SQLException {
        var folder = Files.createTempDirectory("yuanliu-bench");
        try {
            return new Kills(jar, folder.resolve("data"), rounds, only).run();
        } finally {
            Folders.delete(folder);
        }
    }

    private boolean run() throws IOException, InterruptedException, SQLException {
        try {
            platform.send(Submission.ofTheParty());
            try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
                call(callers);
                strikeEachRound();
            }
            return verdict();
        } finally {
            platform.close();
        }
    }

    private void strikeEachRound() throws IOException, InterruptedException {
        try {
            for (int round = 1; round <= rounds; round++) {
                strike(round);
            }
        } finally {
            ended = true;
            largeDocuments.release();
        }
    }

    private void call(ExecutorService callers) {
        call(callers, SINGLE_EVENTS, Submission::ofOneEvent);
        call(callers, DOCUMENTS, () -> Submission.ofDocument(20, ""));
        call(callers, RECORDS, Submission::ofOneRecord);
        call(callers, 1, this::whenCalledFor);
    }

    private void call(ExecutorService callers, int many, Supplier<Submission> next) {
        for (int i = 0; i < many; i++) {
            callers.execute(new Caller(() -> ended ? null : platform, next, acknowledged::addAll, refused::add));
        }
    }

    private Submission whenCalledFor() {
        largeDocuments.acquireUninterruptibly();
        return Submission.ofDocument(PIECES, LONG_REMARK);
    }

    private void strike(int round) throws IOException, InterruptedException {
        var blow = only.orElseGet(() -> Blow.any(random));
        if (blow == Blow.PROGRAM_AT_LARGE_DOCUMENT) {
            largeDocuments.release();
        }
        blow.fall(platform, random);
        int before = acknowledged.size();
        long begun = System.nanoTime();
        awaitAcknowledged(Submission.ofOneEvent(), begun);
        double seconds = secondsSince(begun);
        back.computeIfAbsent(blow, _ -> new ArrayList<>()).add(seconds);
        while (acknowledged.size() < before + GOING_ON) {
            takeHeart(begun);
        }
        System.err.printf(
                "round %d: %s, %d acknowledged, answers after %.1f s, going on after %.1f s%n",
                round, blow, before, seconds, secondsSince(begun));
    }

    /** Sent after the blow, so that its answer is none that was on its way already. */
    private void awaitAcknowledged(Submission sent, long begun) throws IOException, InterruptedException {
        while (!isAcknowledged(sent)) {
            takeHeart(begun);
        }
        acknowledged.addAll(sent.ids());
    }

    private boolean isAcknowledged(Submission sent) throws InterruptedException {
        try {
            return platform.send(sent).statusCode() == sent.accepted();
        } catch (IOException unanswered) {
            return false;
        }
    }

    private void takeHeart(long begun) throws IOException, InterruptedException {
        if (!platform.isAlive()) {
            platform = new RunningPlatform(jar, data);
        } else if (System.nanoTime() - begun > LONGEST.toNanos()) {
            throw new IOException("Nothing goes on");
        }
        TimeUnit.MILLISECONDS.sleep(20);
    }

    private static double secondsSince(long nanos) {
        return (System.nanoTime() - nanos) / 1e9;
    }

    /** From the kill to the first good answer, for each thing that was killed. */
    private void tellHowSoon() {
        back.forEach((blow, seconds) -> {
            var ordered = seconds.stream().sorted().toList();
            Figures.print("kills." + blow.figure() + ".back", ordered.get(ordered.size() / 2), "s");
            Figures.print("kills." + blow.figure() + ".back.worst", ordered.getLast(), "s");
        });
    }

    private boolean verdict() throws IOException, SQLException, InterruptedException {
        try (var log = new WrittenLog(data)) {
            log.awaitEndOfJobs();
            var times = log.timesOfEachEntry();
            long lost =
                    acknowledged.stream().filter(id -> !times.containsKey(id)).count();
            long doubled = times.values().stream().filter(many -> many > 1).count();
            long gaps = log.missingPositions();
            Figures.count("kills.rounds", rounds, "kills");
            Figures.count("kills.acknowledged", acknowledged.size(), "events");
            Figures.count("kills.stored", times.size(), "events");
            Figures.count("kills.lost", lost, "events");
            Figures.count("kills.doubled", doubled, "events");
            Figures.count("kills.gaps", gaps, "positions");
            Figures.count("kills.refused", refused.size(), "answers");
            tellHowSoon();
            refused.stream().limit(3).forEach(System.err::println);
            return lost + doubled + gaps + refused.size() == 0 && !acknowledged.isEmpty();
        }
    }
}
