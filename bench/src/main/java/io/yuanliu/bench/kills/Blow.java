package io.yuanliu.bench.kills;

import io.yuanliu.bench.platform.RunningPlatform;
import java.io.IOException;
import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.TimeUnit;

/** What is killed, always without a warning. */
public enum Blow {
    PROGRAM("program", "the program"),
    PROGRAM_AT_LARGE_DOCUMENT("document", "the program at a large document"),
    BOTH("both", "the program and its database"),
    DATABASE("database", "the database"),
    CONNECTION("connection", "a connection of the database");

    private final String figure;
    private final String words;

    Blow(String figure, String words) {
        this.figure = figure;
        this.words = words;
    }

    /** What its figures are called, and how it is asked for. */
    String figure() {
        return figure;
    }

    public static Blow named(String figure) {
        return Arrays.stream(values())
                .filter(blow -> blow.figure.equals(figure))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is nothing to kill that is named " + figure));
    }

    /** Half of them meet the program alone, since its database outlives it. */
    static Blow any(Random random) {
        int chance = random.nextInt(20);
        if (chance < 7) return PROGRAM;
        if (chance < 10) return PROGRAM_AT_LARGE_DOCUMENT;
        if (chance < 14) return BOTH;
        return chance < 17 ? DATABASE : CONNECTION;
    }

    void fall(RunningPlatform platform, Random random) throws IOException, InterruptedException {
        TimeUnit.MILLISECONDS.sleep(100 + random.nextInt(1_400));
        switch (this) {
            case PROGRAM, PROGRAM_AT_LARGE_DOCUMENT -> platform.kill();
            case BOTH -> {
                platform.killDatabase();
                platform.kill();
            }
            case DATABASE -> platform.killDatabase();
            case CONNECTION -> platform.killConnection(random);
        }
    }

    @Override
    public String toString() {
        return words;
    }
}
