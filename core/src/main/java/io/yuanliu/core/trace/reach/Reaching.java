package io.yuanliu.core.trace.reach;

import io.yuanliu.core.packed.Ints;
import io.yuanliu.core.packed.Places;
import io.yuanliu.core.trace.Direction;
import io.yuanliu.core.trace.index.Adjacency;
import io.yuanliu.core.trace.index.Arrivals;
import io.yuanliu.core.trace.index.GraphView;
import io.yuanliu.core.trace.index.Marks;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/**
 * Goes layer by layer; a unit reached at more moments than before is gone on from again, until nothing grows.
 *
 * <p>Most units give all they give after the moment at which they were reached, so that a better moment changes nothing.
 * They are gone on from by {@link Adjacency} alone. Only units with containers, with several events for one transformation,
 * or with times that are no instants keep their {@link Spans} and take the general {@link Course}.
 */
final class Reaching {
    private record Grown(int unit, Spans moments) {}

    private final Reach reach;
    private final boolean downstream;
    private final Adjacency adjacency;
    private final Adjacency.Entries entries;
    private final Marks.Sheet marks;
    private final Arrivals arrivals;
    private final Map<Integer, Spans> spans;
    private final @Nullable IntPredicate within;
    /** The units that give something outside the moments at which they were reached so far. */
    private final Places open = new Places();

    private boolean anyOpen;
    private Steps steps = new Steps();
    private List<Grown> growth = new ArrayList<>();
    private int level;

    private Reaching(Reach reach, Marks.Sheet marks, @Nullable IntPredicate within) {
        this.reach = reach;
        this.downstream = reach.downstream;
        this.adjacency = reach.adjacency;
        this.entries = adjacency.entries(0);
        this.marks = marks;
        this.arrivals = reach.arrivals;
        this.spans = reach.spans;
        this.within = within;
    }

    static Reach from(
            int[] starts, GraphView facts, Direction direction, Course course, @Nullable IntPredicate within) {
        var reaching = new Reaching(new Reach(facts, direction), facts.marks().borrow(), within);
        for (int start : starts) {
            reaching.growth.add(new Grown(start, Spans.ALWAYS));
        }
        for (; reaching.steps.size() > 0 || !reaching.growth.isEmpty(); reaching.level++) {
            reaching.layer(course);
        }
        reaching.marks.giveBack(reaching.arrivals);
        return reaching.reach;
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
            course.step(unit, reach.moments(unit), (other, moments, _) -> growth.add(new Grown(other, moments)));
        }
    }

    /** Gives the steps that lead to units reached before. */
    private Ints arrive(Steps led, Set<Integer> general) {
        var again = new Ints();
        for (int i = 0; i < led.size(); i++) {
            int unit = led.unit(i);
            if (within != null && !within.test(unit)) {
                continue;
            }
            if (keepsSpans(unit)) {
                long moment = reach.time(led.before(i), led.entry(i));
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
            if (reach.isBefore(led.second(step), led.before(step), led.entry(step), place)) {
                arrivals.set(place, led.second(step), led.before(step), led.entry(step));
                goOnCloser(place, general);
            }
        }
    }

    private void arrive(Grown one, Set<Integer> general) {
        int unit = one.unit();
        if (within != null && !within.test(unit)) {
            return;
        }
        if (keepsSpans(unit) || (downstream && !one.moments().isOneWithoutEnd())) {
            grow(unit, one.moments(), general);
            return;
        }
        long moment = downstream ? one.moments().first() : one.moments().last();
        boolean isNew = marks.reach(unit);
        int place = isNew ? arrivals.add(unit, level, 0, Arrivals.NO_WAY, 0) : arrivals.find(unit);
        if (isNew || (marks.isOpen(unit) && reach.isBefore(moment, reach.exact(place)))) {
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
            if (second == reached ? reach.isBefore(second, place, entry, place) : downstream == (second < reached)) {
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
                if (reach.isBefore(entries.second(), place, entries.place(), place)) {
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

    /** Whether one moment does not say everything of a unit. */
    private boolean keepsSpans(int unit) {
        return downstream ? !spans.isEmpty() && spans.containsKey(unit) : adjacency.closer(unit);
    }

    private void grow(int unit, Spans more, Set<Integer> general) {
        var known = marks.reach(unit) ? Spans.NONE : reach.moments(unit);
        if (known.equals(Spans.NONE)) {
            arrivals.add(unit, level, 0, Arrivals.NO_WAY, 0);
        }
        var all = known.and(more);
        if (!all.equals(known)) {
            spans.put(unit, all);
            general.add(unit);
        }
    }
}
