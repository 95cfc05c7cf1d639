package io.yuanliu.server.epcis.query;

import io.yuanliu.server.epcis.query.Narrowing.Range;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/** When the platform took an event in: a matter of its entry, which the log decides by itself. */
record RecordTimeField() implements Field {
    @Override
    public String name() {
        return "recordTime";
    }

    @Override
    public Set<Comparison> comparisons() {
        return Fields.TIMES;
    }

    @Override
    public List<String> unreadable(List<String> values) {
        return values.stream()
                .filter(value -> Fields.time(value).findAny().isEmpty())
                .toList();
    }

    @Override
    public Test test(Condition condition) {
        var asked = Fields.time(condition.values().getFirst()).findFirst().orElseThrow();
        return new Test(
                _ -> true, new Narrowing(List.of(), List.of(), Range.ALL, range(condition.comparison(), asked)));
    }

    /** The times that a comparison means. */
    static Range range(Comparison comparison, Instant asked) {
        return comparison == Comparison.GE ? new Range(asked, null) : new Range(null, asked);
    }
}
