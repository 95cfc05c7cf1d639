package io.yuanliu.core.trace.graph;

import io.yuanliu.core.event.Event;
import io.yuanliu.core.packed.BlockReader;
import io.yuanliu.core.packed.BlockWriter;
import io.yuanliu.core.trace.Convergence;
import io.yuanliu.core.trace.Direction;
import io.yuanliu.core.trace.Involvement;
import io.yuanliu.core.trace.Walk;
import io.yuanliu.core.trace.Walk.Detail;
import io.yuanliu.core.trace.index.CachedView;
import io.yuanliu.core.trace.index.EventIndex;
import io.yuanliu.core.trace.reach.CommonOrigins;
import io.yuanliu.core.trace.reach.Course;
import io.yuanliu.core.trace.reach.Reach;
import io.yuanliu.core.trace.telling.EventLinks;
import io.yuanliu.core.trace.telling.EventTimes;
import io.yuanliu.core.trace.telling.Names;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * What became what, what lay in what, and who had how much of it: built from events only, in whatever order they come.
 * One writes, many ask at the same time. What its answers mean: docs/reference/trace.md.
 */
public final class TraceGraph {
    private static final Set<Detail> EVERYTHING = EnumSet.allOf(Detail.class);

    private final LockedIndex index;
    private final Stocks stocks;

    public TraceGraph() {
        this(Duration.ZERO);
    }

    /**
     * A graph that trusts senders' clocks less than their word.
     *
     * @param clockTolerance how far an eventTime may be off, either way
     */
    public TraceGraph(Duration clockTolerance) {
        this.index = new LockedIndex(new EventTimes(clockTolerance));
        this.stocks = new Stocks(index);
    }

    /**
     * Takes an event in; an error declaration takes its author's event of the same id back. The same event twice counts
     * once, whoever tells it.
     *
     * @param author whose eventIDs these are: two authors may give the same id to different events
     */
    public void add(String author, Event event) {
        add(author, 0, lookUp(List.of(EventLinks.pack(List.of(event)))).getFirst());
    }

    /** Reads what {@link EventLinks} packed and looks its names up; many at once are much faster than one by one. */
    public List<EventLinks.Row> lookUp(List<byte[]> links) {
        return index.read(events -> EventLinks.read(links, events.names()));
    }

    /**
     * Takes in events that were {@link #lookUp looked up} here, labelled with a number that the caller finds again by
     * author and eventID.
     *
     * @param label 0 or more
     * @return the numbers by which {@link #retract(String, int)} knows the events, without error declarations
     */
    public List<Integer> add(String author, int label, EventLinks.Row row) {
        var told = row.told();
        return index.write(events -> told.stream()
                .map(event -> events.add(author, label, event))
                .filter(number -> number != Names.NONE)
                .toList());
    }

    /** How an author labelled what he told of an event; -1 when he has not told it. */
    public int label(String author, String eventId) {
        return index.read(events -> events.label(author, eventId));
    }

    /** Takes an event back for good, by the number that it was given. */
    public void retract(String author, int number) {
        index.change(events -> events.retract(author, events.occurrences().event(number)));
    }

    /** Takes an event back for good, even one that is yet to come. */
    public void retract(String author, String eventId) {
        index.change(events -> events.retract(author, eventId));
    }

    /**
     * Says whose code one is, so that what its owner ships under one code and receives under another is one holder's.
     *
     * @param code canonical key as events name it
     * @param party canonical key by which answers name its owner; the code itself when it is nobody else's
     */
    public void setOwner(String code, String party) {
        index.change(events -> events.names()
                .setOwner(events.names().intern(code), events.names().intern(party)));
    }

    /** The codes of everybody whom events name as having, giving or taking, as they came, without the first so many. */
    public List<String> partyCodes(int from) {
        return index.read(events -> {
            var parties = events.names().parties();
            var codes = new ArrayList<String>();
            for (int i = from; i < parties.size(); i++) {
                codes.add(events.names().key(parties.get(i)));
            }
            return codes;
        });
    }

    /** Whether an event ever named this unit. */
    public boolean knows(String key) {
        return index.read(events -> events.isUnit(events.names().find(key)));
    }

    /** How many events count. */
    public int size() {
        return index.read(events -> events.size());
    }

    /**
     * Where a unit came from or went to; empty when no event ever named it.
     *
     * @param from how many units of the answer to leave out at its beginning
     * @param limit how many to list at most
     */
    public Optional<Walk> walk(String key, Direction direction, int from, int limit) {
        return index.read(events ->
                walking(events, key, direction, it -> it).map(walking -> walking.part(from, limit, EVERYTHING)));
    }

    /** The same walk to be read part by part, each as the graph is then; empty when no event ever named the unit. */
    public Optional<Walking> walking(String key, Direction direction) {
        return index.read(events -> walking(events, key, direction, Reach::keep));
    }

    private Optional<Walking> walking(EventIndex events, String key, Direction direction, UnaryOperator<Reach> ending) {
        int start = events.names().find(key);
        return events.isUnit(start)
                ? Optional.of(
                        new Walking(index, events, direction, start, ending.apply(reach(events, start, direction))))
                : Optional.empty();
    }

    private static Reach reach(EventIndex events, int start, Direction direction) {
        return Course.reach(new CachedView(events), direction, start);
    }

    /** A walk that stays where it starts: the unit itself and who has it; empty when no event ever named it. */
    public Optional<Walk> alone(String key) {
        return index.read(events -> {
            int start = events.names().find(key);
            return events.isUnit(start)
                    ? Optional.of(new Walking(
                                    index,
                                    events,
                                    Direction.DOWNSTREAM,
                                    start,
                                    Reach.standing(new CachedView(events), start))
                            .part(0, 1, EVERYTHING))
                    : Optional.empty();
        });
    }

    /** The keys of all units that a walk reaches, the start among them; none when no event ever named it. */
    public Set<String> reach(String key, Direction direction) {
        return index.read(events ->
                walking(events, key, direction, it -> it).map(Walking::keys).orElse(Set.of()));
    }

    /** The keys of all that some units come from, themselves among it; without what no event ever named. */
    public Set<String> upstream(Collection<String> keys) {
        return index.read(events -> new Descents(events, keys).upstream());
    }

    /** Those of some units that come from each of some origins, in one go for all of them. */
    public Map<Origin, Set<String>> descendants(Collection<Origin> origins, Collection<String> units) {
        return index.read(events -> new Descents(events, units).from(origins));
    }

    /**
     * What several units have in common: what went into more than one of them, what explains the most of them first.
     * Units that no event named are left out.
     *
     * @param limit how many ancestors to list at most
     */
    public Convergence convergence(Collection<String> keys, int limit) {
        return index.read(events -> {
            var starts = keys.stream()
                    .mapToInt(events.names()::find)
                    .filter(events::isUnit)
                    .distinct()
                    .toArray();
            return CommonOrigins.of(new CachedView(events), starts, limit);
        });
    }

    /** Who has and had how much of what. */
    public Stocks stocks() {
        return stocks;
    }

    /** The events that name a unit itself, with everybody they name; for deciding who may see it. */
    public List<Involvement> involvements(String key) {
        return index.read(events -> {
            int unit = events.names().find(key);
            return events.isUnit(unit) ? new InvolvementReader(events).of(unit) : List.of();
        });
    }

    /** The form in which something was captured first: a unit, a party or a place; the key itself when unknown. */
    public String written(String key) {
        return index.read(events -> {
            int number = events.names().find(key);
            return number == Names.NONE ? key : events.names().written(number);
        });
    }

    /** Saves all but whose codes are whose. Others may ask meanwhile; nobody may write. */
    public void save(BlockWriter out) throws IOException {
        index.save(out);
    }

    /** Takes in what a graph with the same tolerance saved last, in place of what is here; whole or not at all. */
    public void load(BlockReader in) throws IOException {
        index.load(in);
    }
}
