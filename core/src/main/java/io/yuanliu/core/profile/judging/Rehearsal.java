package io.yuanliu.core.profile.judging;

import io.yuanliu.core.data.Data;
import io.yuanliu.core.event.Timestamp;
import io.yuanliu.core.profile.BusinessRecord;
import io.yuanliu.core.profile.Fact;
import io.yuanliu.core.profile.FactRequest;
import io.yuanliu.core.profile.RecordType;
import io.yuanliu.core.profile.expression.Expression.ExpressionFailed;
import io.yuanliu.core.profile.expression.Expression.ExpressionFailed.Reason;
import io.yuanliu.core.profile.fact.FactAnswer;
import io.yuanliu.core.profile.field.Shape;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Tries a record type on made-up records before real ones meet it: finds expressions that take for granted what may be
 * absent, and those that take too long on the longest lists.
 */
public final class Rehearsal {
    private static final Duration LIMIT = Duration.ofMillis(100);
    private static final int ATTEMPTS = 5;

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final RecordType type;
    private final Function<String, Shape> shapes;
    private final Samples samples;
    private final Set<String> faults = new LinkedHashSet<>();

    private Rehearsal(RecordType type, Function<String, Shape> shapes) {
        this.type = type;
        this.shapes = shapes;
        this.samples = new Samples(type);
    }

    /**
     * What would go wrong, in words for the profile's author.
     *
     * @param shapes of the record types that its facts ask for, by id
     */
    public static List<String> faults(RecordType type, Function<String, Shape> shapes) {
        var rehearsal = new Rehearsal(type, shapes);
        for (var fields : rehearsal.samples.records()) {
            var asked = rehearsal.asked(fields);
            for (var facts : rehearsal.facts(asked)) {
                rehearsal.perform(fields, facts);
            }
        }
        rehearsal.performLongest();
        return List.copyOf(rehearsal.faults);
    }

    /** Nothing found, the least found, everything found. */
    private List<Map<String, Object>> facts(Set<String> asked) {
        return List.of(facts(Set.of(), false, 0), facts(asked, false, 1), facts(asked, true, 1));
    }

    /** The facts that can be asked for with these fields. */
    private Set<String> asked(Map<String, Object> fields) {
        return new FactFinding(type.facts(), Set.of())
                .requests(samples.variables(fields)).stream()
                        .map(FactRequest::name)
                        .collect(Collectors.toSet());
    }

    private Map<String, Object> facts(Set<String> asked, boolean all, int items) {
        var facts = new LinkedHashMap<String, Object>();
        for (var fact : type.facts()) {
            boolean found = asked.contains(fact.name());
            var answer = answer(fact, all, items);
            boolean isList = fact instanceof Fact.Records records && records.limit() != null;
            if (fact.each() != null) {
                facts.put(fact.name(), Map.of());
            } else if (isList || found || isCount(fact)) {
                facts.put(fact.name(), answer);
            }
        }
        return facts;
    }

    private Object answer(Fact fact, boolean all, int items) {
        return switch (fact) {
            case Fact.Records records
            when records.limit() != null ->
                Collections.nCopies(Math.min(items, records.limit()), Samples.found(shapes.apply(records.type()), all));
            case Fact.Records records -> Samples.found(shapes.apply(records.type()), all);
            case Fact.Asked asked -> answer(asked.form().answer(), all);
        };
    }

    private static Object answer(FactAnswer answer, boolean all) {
        return switch (answer) {
            case FactAnswer.Found(var shape) -> Samples.fields(shape, all);
            case FactAnswer.Count() -> 0L;
        };
    }

    private static boolean isCount(Fact fact) {
        return fact instanceof Fact.Asked asked && asked.form().answer() instanceof FactAnswer.Count;
    }

    private void perform(Map<String, Object> fields, Map<String, Object> facts) {
        var variables = samples.variables(fields);
        variables.put("facts", facts);
        for (var rule : type.rules()) {
            attempt("the rule " + rule.fault().code(), () -> rule.isKept(variables));
        }
        attempt("a guard", () -> Consequences.guards(type.guards(), variables));
        attempt("a cause", () -> Consequences.causes(type.causes(), variables));
        attempt("goods", () -> Consequences.acts(type.goods(), variables));
        attempt("an event", () -> new EventMaker(record(), variables, new ArrayList<>()).make(type.events()));
    }

    private BusinessRecord record() {
        var time = Timestamp.of(Instant.EPOCH);
        return new BusinessRecord(null, type.id(), "operator:9902020010017", null, time, null, Data.Fields.NONE);
    }

    private void attempt(String what, Runnable part) {
        try {
            part.run();
        } catch (ExpressionFailed failed) {
            if (failed.reason() == Reason.ABSENCE) {
                faults.add(
                        what + " takes for granted what may be absent: " + failed.getMessage() + "; ask has(…) first");
            }
        }
    }

    private void performLongest() {
        var variables = samples.variables(samples.most());
        variables.put("facts", facts(asked(samples.most()), true, Integer.MAX_VALUE));
        for (var rule : type.rules()) {
            time("the rule " + rule.fault().code(), () -> rule.isKept(variables));
        }
        time("a guard", () -> Consequences.guards(type.guards(), variables));
        time("an event", () -> new EventMaker(record(), variables, new ArrayList<>()).make(type.events()));
    }

    /** The best of a few attempts counts: the first ones pay for the virtual machine's warming up. */
    private void time(String what, Runnable part) {
        try {
            long best = Long.MAX_VALUE;
            for (int i = 0; i < ATTEMPTS && best > LIMIT.toNanos(); i++) {
                long start = THREADS.getCurrentThreadCpuTime();
                part.run();
                best = Math.min(best, THREADS.getCurrentThreadCpuTime() - start);
            }
            if (best > LIMIT.toNanos()) {
                faults.add(what + " takes " + Duration.ofNanos(best).toMillis()
                        + " ms on the longest lists; the limit is " + LIMIT.toMillis() + " ms");
            }
        } catch (ExpressionFailed failed) {
            if (failed.reason() == Reason.EXCESS) {
                faults.add(what + " makes or goes through too much on the longest lists: " + failed.getMessage());
            }
        }
    }
}
