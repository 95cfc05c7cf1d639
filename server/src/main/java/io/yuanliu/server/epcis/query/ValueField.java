package io.yuanliu.server.epcis.query;

import io.yuanliu.core.event.Event;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * A field with values that can be compared.
 *
 * @param read what a written value means; nothing when it cannot be read, several where a code fits several schemes
 * @param look what an event says
 */
record ValueField<T extends Comparable<T>>(
        String name,
        Set<Comparison> comparisons,
        Function<String, Stream<T>> read,
        Function<Event, Stream<T>> look,
        Index<T> index)
        implements Field {
    /** What the log can narrow by for wanted values. */
    interface Index<T> {
        Narrowing narrow(Comparison comparison, Set<T> wanted);

        /** Each event is looked at. */
        static <T> Index<T> none() {
            return (_, _) -> Narrowing.NONE;
        }
    }

    @Override
    public List<String> unreadable(List<String> values) {
        return values.stream()
                .filter(value -> read.apply(value).findAny().isEmpty())
                .toList();
    }

    @Override
    public Test test(Condition condition) {
        var wanted = new TreeSet<T>();
        condition.values().forEach(value -> read.apply(value).forEach(wanted::add));
        return new Test(predicate(condition.comparison(), wanted), index.narrow(condition.comparison(), wanted));
    }

    private Predicate<Event> predicate(Comparison comparison, TreeSet<T> wanted) {
        if (comparison == Comparison.EXISTS) {
            return event -> look.apply(event).findAny().isPresent();
        }
        if (comparison.takesSeveral()) {
            return event -> look.apply(event).anyMatch(wanted::contains);
        }
        var asked = wanted.first();
        return event -> look.apply(event).anyMatch(value -> comparison.holds(value.compareTo(asked)));
    }
}
