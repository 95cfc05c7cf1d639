package io.yuanliu.core.trace.graph;

import static org.assertj.core.api.Assertions.assertThat;

import io.yuanliu.core.event.Action;
import io.yuanliu.core.event.AggregationEvent;
import io.yuanliu.core.event.Event;
import io.yuanliu.core.event.TransformationEvent;
import io.yuanliu.core.identifier.WrittenIdentifier;
import io.yuanliu.core.trace.graph.Histories.Times;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/** The random histories hold what makes traces hard, or agreeing on them would say little. */
class HistoriesTest {
    private static final int HISTORIES = 400;

    @Test
    void someUnitsAreReachedByTwoWays() {
        assertMany(history -> {
            var made = made(history);
            return made.values().stream()
                    .anyMatch(outputs -> outputs.stream()
                                    .flatMap(one -> made.getOrDefault(one, Set.of()).stream()
                                            .distinct())
                                    .distinct()
                                    .count()
                            < outputs.stream()
                                    .mapToLong(one ->
                                            made.getOrDefault(one, Set.of()).size())
                                    .sum());
        });
    }

    @Test
    void someUnitsReturnIntoWhatTheyWereMadeFrom() {
        assertMany(history -> {
            var made = made(history);
            return made.entrySet().stream()
                    .anyMatch(given -> given.getValue().stream()
                            .anyMatch(output ->
                                    made.getOrDefault(output, Set.of()).contains(given.getKey())));
        });
    }

    @Test
    void someAreTakenOutOfAContainerAndPutInAgain() {
        assertMany(HistoriesTest::packsAgain);
    }

    private static void assertMany(Predicate<List<Event>> hard) {
        long many = 0;
        for (long seed = 0; seed < HISTORIES; seed++) {
            var history = Histories.random(seed, Times.EXACT, new TraceGraph());
            many += hard.test(history.remaining()) ? 1 : 0;
        }
        assertThat(many).isGreaterThan(HISTORIES / 20);
    }

    /** From each input to what was made of it. */
    private static Map<String, Set<String>> made(List<Event> history) {
        var made = new HashMap<String, Set<String>>();
        for (var event : history) {
            if (event instanceof TransformationEvent it) {
                it.inputEpcs()
                        .forEach(input -> it.outputEpcs().stream()
                                .filter(output -> !output.key().equals(input.key()))
                                .forEach(output -> made.computeIfAbsent(input.key(), _ -> new HashSet<>())
                                        .add(output.key())));
            }
        }
        return made;
    }

    private static boolean packsAgain(List<Event> history) {
        var taken = new HashSet<String>();
        var emptied = new HashSet<WrittenIdentifier>();
        for (var event : history.stream()
                .sorted(Comparator.comparing(it -> it.header().eventTime().instant()))
                .toList()) {
            if (event instanceof AggregationEvent it && it.parent() != null) {
                for (var child : it.childEpcs()) {
                    var place = child.key() + " in " + it.parent().key();
                    if (it.action() == Action.DELETE) {
                        taken.add(place);
                    } else if (taken.contains(place) || emptied.contains(it.parent())) {
                        return true;
                    }
                }
                if (it.action() == Action.DELETE && it.childEpcs().isEmpty()) {
                    emptied.add(it.parent());
                }
            }
        }
        return false;
    }
}
