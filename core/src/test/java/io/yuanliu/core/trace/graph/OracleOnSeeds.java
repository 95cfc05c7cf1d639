package io.yuanliu.core.trace.graph;

import static org.assertj.core.api.Assertions.assertThat;

import io.yuanliu.core.trace.graph.Histories.Times;
import org.junit.jupiter.api.Test;

/**
 * The fast walk and the slow one on the seeds that {@code ./run bench oracle SEED COUNT} names. Its name keeps it out
 * of the check, which has seeds of its own.
 */
class OracleOnSeeds {
    @Test
    void agreesOnEachSeed() {
        long first = Long.getLong("oracle.seed");
        long end = first + Long.getLong("oracle.count");
        int disagreements = 0;
        for (long seed = first; seed < end; seed++) {
            for (var times : Times.values()) {
                disagreements += disagrees(seed, times) ? 1 : 0;
            }
        }
        System.out.printf("%noracle.histories %d histories%n", (end - first) * Times.values().length);
        System.out.printf("oracle.disagreements %d histories%n", disagreements);
        assertThat(disagreements).isZero();
    }

    private static boolean disagrees(long seed, Times times) {
        try {
            WalkAgainstOracleTest.agree(seed, times);
            return false;
        } catch (AssertionError difference) {
            System.out.printf("seed %d, times %s: %s%n", seed, times, difference.getMessage());
            return true;
        }
    }
}
