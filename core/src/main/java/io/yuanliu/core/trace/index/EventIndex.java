package io.yuanliu.core.trace.index;

import io.yuanliu.core.packed.BlockReader;
import io.yuanliu.core.packed.BlockWriter;
import io.yuanliu.core.packed.Ints;
import io.yuanliu.core.trace.index.Tellings.Telling;
import io.yuanliu.core.trace.telling.EventLinks;
import io.yuanliu.core.trace.telling.EventTimes;
import io.yuanliu.core.trace.telling.Names;
import io.yuanliu.core.trace.telling.Occurrence;
import io.yuanliu.core.trace.telling.Parts;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** The events of a graph by number and by unit. Nothing is ever taken out: what was taken back only stops counting. */
public final class EventIndex {
    private final Names names = new Names();
    private final EventTimes times;
    private final Occurrences occurrences = new Occurrences();
    private final EventIds ids = new EventIds(occurrences);
    private final Retellings retellings = new Retellings(ids, occurrences);
    private final UnitLinks links = new UnitLinks();
    private final BitSet units = new BitSet();
    private final BitSet counts = new BitSet();
    private final Groups groups = new Groups();
    private final Mentions mentions = new Mentions();
    private final Marks marks = new Marks();
    private int size;

    public EventIndex(EventTimes times) {
        this.times = times;
    }

    /** Gives the number of its first occurrence; {@link Names#NONE} for an error declaration. */
    public int add(String author, int label, EventLinks.Told told) {
        if (told.isDeclaredWrong()) {
            retract(author, told.id());
            return Names.NONE;
        }
        if (ids.find(told.packedId()) != Names.NONE || retellings.has(told.id())) {
            return tellAgain(author, label, told, retellings.of(told.id()));
        }
        var said = told.said(names, times);
        int first = store(author, label, told, said).first();
        ids.add(told.packedId(), first);
        for (int i = 0; i < said.size(); i++) {
            count(first + i, said.get(i), true);
        }
        size++;
        return first;
    }

    public void retract(String author, String eventId) {
        var tellings = retellings.of(eventId);
        recount(tellings, () -> tellings.takeBack(author));
    }

    private int tellAgain(String author, int label, EventLinks.Told told, Tellings tellings) {
        var before = tellings.of(author);
        if (before != null) {
            return before.first();
        }
        var said = told.said(names, times);
        var telling = tellings.all().stream()
                .filter(other -> said(other).equals(said))
                .findFirst()
                .orElseGet(() -> store(author, label, told, said));
        recount(tellings, () -> tellings.tell(author, label, telling));
        return telling.first();
    }

    private List<Occurrence> said(Telling telling) {
        var said = new ArrayList<Occurrence>(telling.size());
        for (int i = 0; i < telling.size(); i++) {
            said.add(occurrences.get(telling.first() + i));
        }
        return said;
    }

    /** Who tell this and have not taken it back. */
    public Set<String> authors(int occurrence) {
        return retellings.authors(occurrence);
    }

    /** How an author labelled his telling of an event, or {@link Names#NONE}. */
    public int label(String author, String eventId) {
        return retellings.label(author, eventId);
    }

    public int size() {
        return size;
    }

    private void recount(Tellings tellings, Runnable change) {
        boolean before = tellings.counts();
        change.run();
        tellings.forEach(this::count);
        size += (tellings.counts() ? 1 : 0) - (before ? 1 : 0);
    }

    private Telling store(String author, int label, EventLinks.Told told, List<Occurrence> said) {
        int first = occurrences.size();
        for (int i = 0; i < said.size(); i++) {
            var occurrence = said.get(i);
            int number = occurrences.add(occurrence, told.packedId(), author, label, said.size() - 1 - i);
            mentions.add(number, occurrence);
            mark(occurrence.in());
            mark(occurrence.out());
            if (occurrence.group() != null) {
                groups.add(occurrence.group(), number);
            }
        }
        return new Telling(first, said.size());
    }

    private void mark(Parts parts) {
        for (int i = 0; i < parts.size(); i++) {
            units.set(parts.unit(i));
        }
    }

    private void count(Telling telling, boolean wanted) {
        for (int number = telling.first(); telling.has(number); number++) {
            if (counts.get(number) != wanted) {
                count(number, occurrences.get(number), wanted);
            }
        }
    }

    private void count(int number, Occurrence occurrence, boolean wanted) {
        counts.set(number, wanted);
        if (wanted) {
            links.add(number, occurrence);
        } else {
            links.remove(number, occurrence);
        }
    }

    public boolean isUnit(int number) {
        return number >= 0 && units.get(number);
    }

    /** Whether an event that counts names this unit itself. */
    boolean isNamed(int unit) {
        return links.isNamed(unit, occurrences);
    }

    public Adjacency from() {
        return links.from();
    }

    public Adjacency into() {
        return links.into();
    }

    public Occurrences occurrences() {
        return occurrences;
    }

    /** The numbers of the occurrences that count and tell one transformation together. */
    Ints group(String transformation) {
        var group = new Ints();
        var all = groups.of(transformation);
        for (int i = 0; i < all.size(); i++) {
            if (counts.get(all.get(i))) {
                group.add(all.get(i));
            }
        }
        return group;
    }

    /** The occurrences that count and name somebody or some place as having, giving or taking. */
    public IntStream mentions(int name) {
        return Arrays.stream(mentions.of(name)).filter(counts::get);
    }

    public EventIds ids() {
        return ids;
    }

    Marks marks() {
        return marks;
    }

    public Names names() {
        return names;
    }

    public void save(BlockWriter out) throws IOException {
        out.number(size);
        names.save(out);
        occurrences.save(out);
        ids.save(out);
        retellings.save(out);
        links.save(out);
        out.bits(units);
        out.bits(counts);
        groups.save(out);
        mentions.save(out);
    }

    /** Takes in what was saved; into an empty store only. */
    public void load(BlockReader in) throws IOException {
        size = in.count();
        names.load(in);
        occurrences.load(in);
        ids.load(in);
        retellings.load(in);
        links.load(in);
        units.or(in.bits());
        counts.or(in.bits());
        groups.load(in);
        mentions.load(in);
    }
}
