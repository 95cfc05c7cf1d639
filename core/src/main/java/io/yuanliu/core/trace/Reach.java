package io.yuanliu.core.trace;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntToLongFunction;

/**
 * Every unit that a walk reaches, with the moments at which it was reached and the fewest steps that lead there. Goes
 * layer by layer; a unit reached at more moments than before is gone on from again, until nothing grows.
 *
 * <p>Of nearly all units one moment says everything: the earliest at which it was reached going downstream, the latest
 * going upstream; most of them give all they give after it, so that a better moment changes nothing. They are gone on from
 * by {@link Adjacency} alone. Only units with containers, with several events for one transformation, or with times that
 * are no instants keep their {@link Spans} and take the general {@link Course}.
 */
final class Reach {
    /** Goes one step on from a unit, from the moments at which it was reached. */
    interface Course {
        void step(int unit, Spans moments, Growth growth);
    }

    /** Takes what a step leads to, and what did it. */
    interface Growth {
        void reach(int unit, Spans moments, Occurrence by);
    }

    private record Grown(int unit, Spans moments) {}

    private final IntToLongFunction times;
    private final boolean downstream;
    private final Adjacency adjacency;
    private final Adjacency.Entries entries;
    private final Marks.Sheet marks;
    private final Arrivals arrivals = new Arrivals();
    private final Map<Integer, Spans> spans = new HashMap<>();
    /** The units that give something outside the moments at which they were reached so far. */
    private final Places open = new Places();

    private boolean anyOpen;
    /** Whether arrivals name the occurrence that led to them instead of its place, which moves when the graph grows. */
    private boolean kept;

    private Steps steps = new Steps();
    private List<Grown> growth = new ArrayList<>();
    private int level;

    private Reach(Facts facts, Direction direction) {
        this.times = facts.times();
        this.downstream = direction == Direction.DOWNSTREAM;
        this.adjacency = facts.adjacency(direction);
        this.entries = adjacency.entries(0);
        this.marks = facts.marks().borrow();
    }

    static Reach going(Facts facts, Direction direction, int start, Course course) {
        var reach = new Reach(facts, direction);
        reach.growth.add(new Grown(start, Spans.ALWAYS));
        for (; reach.steps.size() > 0 || !reach.growth.isEmpty(); reach.level++) {
            reach.layer(course);
        }
        reach.marks.giveBack(reach.arrivals);
        return reach;
    }

    /** Goes nowhere. */
    static Reach standing(Facts facts, int start) {
        var reach = new Reach(facts, Direction.DOWNSTREAM);
        reach.marks.giveBack(reach.arrivals);
        reach.spans.put(start, Spans.ALWAYS);
        reach.arrivals.add(start, 0, 0, Arrivals.NO_WAY, 0);
        return reach;
    }

    private void layer(Course course) {
        var led = steps;
        var grown = growth;
        steps = new Steps();
        growth = new ArrayList<>();
        var general = new LinkedHashSet<Integer>();
        int first = arrivals.size();
        var again = arrive(led, general);
        goOn(first, general);
        for (int i = 0; anyOpen && i < again.size(); i++) {
            arriveAgain(led, again.get(i), general);
        }
        for (var one : grown) {
            arrive(one, general);
        }
        for (int unit : general) {
            course.step(unit, moments(unit), (other, moments, _) -> growth.add(new Grown(other, moments)));
        }
    }

    /** Gives the steps that lead to units reached before. */
    private Ints arrive(Steps led, Set<Integer> general) {
        var again = new Ints();
        for (int i = 0; i < led.size(); i++) {
            int unit = led.unit(i);
            if (keepsSpans(unit)) {
                long moment = time(led.before(i), led.entry(i));
                grow(unit, Spans.of(moment, downstream ? Spans.END : moment), general);
            } else if (marks.reach(unit)) {
                arrivals.add(unit, level, led.second(i), led.before(i), led.entry(i));
            } else {
                again.add(i);
            }
        }
        return again;
    }

    private void arriveAgain(Steps led, int step, Set<Integer> general) {
        if (marks.isOpen(led.unit(step))) {
            int place = open.get(led.unit(step));
            if (isBefore(led.second(step), led.before(step), led.entry(step), place)) {
                arrivals.set(place, led.second(step), led.before(step), led.entry(step));
                goOnCloser(place, general);
            }
        }
    }

    private void arrive(Grown one, Set<Integer> general) {
        int unit = one.unit();
        if (keepsSpans(unit) || (downstream && !one.moments().isOneWithoutEnd())) {
            grow(unit, one.moments(), general);
            return;
        }
        long moment = downstream ? one.moments().first() : one.moments().last();
        boolean isNew = marks.reach(unit);
        int place = isNew ? arrivals.add(unit, level, 0, Arrivals.NO_WAY, 0) : arrivals.find(unit);
        if (isNew || (marks.isOpen(unit) && isBefore(moment, exact(place)))) {
            arrivals.set(place, moment);
            goOnCloser(place, general);
        }
    }

    /** Goes on from the units that were reached last: transformations at exact instants here, the rest in general. */
    private void goOn(int first, Set<Integer> general) {
        var begins = new int[arrivals.size() - first];
        var ends = new int[begins.length];
        adjacency.locate(arrivals, first, begins, ends);
        for (int i = 0; i < begins.length; i++) {
            int place = first + i;
            if (ends[i] < begins[i] || adjacency.closer(arrivals.unit(place))) {
                goOnCloser(place, general);
            } else if (ends[i] > begins[i]) {
                goOn(place, begins[i], ends[i]);
            }
        }
    }

    private void goOn(int place, int begin, int end) {
        var leads = adjacency.leads(arrivals.unit(place));
        int reached = arrivals.second(place);
        boolean all = true;
        for (int entry = begin; entry < end; entry++) {
            int other = leads[2 * entry];
            int second = leads[2 * entry + 1];
            if (other < 0) {
                continue;
            }
            if (second == reached ? isBefore(second, place, entry, place) : downstream == (second < reached)) {
                all = false;
            } else {
                steps.add(other, second, place, entry);
            }
        }
        if (!all) {
            keepOpen(place);
        }
    }

    private void goOnCloser(int place, Set<Integer> general) {
        int unit = arrivals.unit(place);
        if (adjacency.closer(unit)) {
            keepOpen(place);
            general.add(unit);
            return;
        }
        entries.of(unit);
        while (entries.next()) {
            if (entries.other() >= 0) {
                if (isBefore(entries.second(), place, entries.place(), place)) {
                    keepOpen(place);
                } else {
                    steps.add(entries.other(), entries.second(), place, entries.place());
                }
            }
        }
    }

    private void keepOpen(int place) {
        if (marks.open(arrivals.unit(place))) {
            open.put(arrivals.unit(place), place);
            anyOpen = true;
        }
    }

    /** Whether an entry comes, in the direction of the walk, before the moment at which a unit was reached. */
    private boolean isBefore(int second, int before, int entry, int place) {
        int reached = arrivals.second(place);
        return second == reached ? isBefore(time(before, entry), exact(place)) : downstream == (second < reached);
    }

    /**
     * Whether what was reached in the unit of a place goes on from it in an occurrence at one moment.
     *
     * @param second its second, as {@link Adjacency#second}
     */
    boolean flows(int place, int second, int occurrence) {
        var kept = spans.isEmpty() ? null : spans.get(arrivals.unit(place));
        if (kept != null) {
            long time = times.applyAsLong(occurrence);
            return downstream ? kept.meets(time, time) : time <= kept.last();
        }
        int reached = arrivals.second(place);
        return second == reached
                ? !isBefore(times.applyAsLong(occurrence), exact(place))
                : downstream == (second > reached);
    }

    private boolean isBefore(long one, long other) {
        return downstream ? one < other : one > other;
    }

    private long time(int before, int entry) {
        return times.applyAsLong(kept ? entry : adjacency.occurrence(arrivals.unit(before), entry));
    }

    private long exact(int place) {
        int before = arrivals.before(place);
        return before == Arrivals.NO_WAY ? arrivals.moment(place) : time(before, arrivals.entry(place));
    }

    /** Whether one moment does not say everything of a unit. */
    private boolean keepsSpans(int unit) {
        return downstream ? !spans.isEmpty() && spans.containsKey(unit) : adjacency.closer(unit);
    }

    private void grow(int unit, Spans more, Set<Integer> general) {
        var known = marks.reach(unit) ? Spans.NONE : moments(unit);
        if (known.equals(Spans.NONE)) {
            arrivals.add(unit, level, 0, Arrivals.NO_WAY, 0);
        }
        var all = known.and(more);
        if (!all.equals(known)) {
            spans.put(unit, all);
            general.add(unit);
        }
    }

    /** Makes it good for longer than the graph stays as it is; what comes into the graph later is not in it. */
    Reach keep() {
        for (int place = 0; place < arrivals.size() && !kept; place++) {
            int before = arrivals.before(place);
            if (before != Arrivals.NO_WAY) {
                arrivals.setEntry(place, adjacency.occurrence(arrivals.unit(before), arrivals.entry(place)));
            }
        }
        kept = true;
        return this;
    }

    /** How many units were reached. */
    int size() {
        return arrivals.size();
    }

    /** The unit that was reached as the so many-th, level by level. */
    int unit(int place) {
        return arrivals.unit(place);
    }

    /** As which one a unit was reached, or -1. */
    int place(int unit) {
        return arrivals.find(unit);
    }

    boolean has(int unit) {
        return arrivals.find(unit) >= 0;
    }

    Spans moments(int unit) {
        var kept = spans.get(unit);
        int place = kept == null ? arrivals.find(unit) : 0;
        if (kept != null || place < 0) {
            return kept == null ? Spans.NONE : kept;
        }
        return downstream ? Spans.of(exact(place), Spans.END) : Spans.of(Spans.BEGINNING, exact(place));
    }

    /** The fewest edges that lead to the unit of a place. */
    int level(int place) {
        return arrivals.level(place);
    }
}
