package io.yuanliu.core.trace;

import io.yuanliu.core.event.Event;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The events of a graph by number and by unit. Nothing is ever taken out: what was taken back only stops counting. */
final class EventStore implements Facts {
    private static final Ints NOTHING = new Ints();
    private static final Tellings NOBODY = new Tellings();

    private final Names names = new Names();
    private final OccurrenceReader reader;
    private final List<Occurrence> occurrences = new ArrayList<>();
    private final BitSet counts = new BitSet();
    private final List<Ints> from = new ArrayList<>();
    private final List<Ints> into = new ArrayList<>();
    private final Map<String, Ints> groups = new HashMap<>();
    private final Map<String, Tellings> tellings = new HashMap<>();

    EventStore(EventTimes times) {
        this.reader = new OccurrenceReader(names, times);
    }

    void add(String author, Event event) {
        var id = OccurrenceReader.idOf(event.header());
        var tellings = tellingsOf(id);
        if (event.header().errorDeclaration() != null) {
            tellings.takeBack(author);
        } else if (!tellings.knows(author)) {
            var said = reader.read(event);
            tellings.tell(author, said, () -> store(said));
        }
        recount(tellings);
    }

    void retract(String author, String eventId) {
        var tellings = tellingsOf(eventId);
        tellings.takeBack(author);
        recount(tellings);
    }

    /** Who tell this and have not taken it back. */
    Set<String> authors(Occurrence occurrence) {
        return tellings.getOrDefault(occurrence.event(), NOBODY).authorsOf(occurrence);
    }

    int size() {
        return (int) tellings.values().stream().filter(Tellings::counts).count();
    }

    private Tellings tellingsOf(String eventId) {
        return tellings.computeIfAbsent(eventId, _ -> new Tellings());
    }

    private void recount(Tellings tellings) {
        tellings.forEach((number, alive) -> counts.set(number, alive));
    }

    /** Gives the first of the numbers, which follow each other. */
    private int store(List<Occurrence> said) {
        int first = occurrences.size();
        for (var occurrence : said) {
            int number = occurrences.size();
            occurrences.add(occurrence);
            index(from, occurrence.in(), number);
            index(into, occurrence.out(), number);
            if (occurrence.group() != null) {
                groups.computeIfAbsent(occurrence.group(), _ -> new Ints()).add(number);
            }
        }
        return first;
    }

    private void index(List<Ints> index, Parts parts, int number) {
        while (index.size() < names.size()) {
            index.add(NOTHING);
        }
        for (int i = 0; i < parts.size(); i++) {
            var list = index.get(parts.unit(i));
            if (list.size() == 0) {
                list = new Ints();
                index.set(parts.unit(i), list);
            }
            if (list.size() == 0 || list.get(list.size() - 1) != number) {
                list.add(number);
            }
        }
    }

    boolean isUnit(int number) {
        return list(from, number).size() + list(into, number).size() > 0;
    }

    @Override
    public boolean isNamed(int unit) {
        return names(list(from, unit)) || names(list(into, unit));
    }

    private boolean names(Ints numbers) {
        for (int i = 0; i < numbers.size(); i++) {
            if (counts.get(numbers.get(i)) && occurrences.get(numbers.get(i)).kind() != Occurrence.Kind.MEMBERSHIP) {
                return true;
            }
        }
        return false;
    }

    private static Ints list(List<Ints> index, int number) {
        return number >= 0 && number < index.size() ? index.get(number) : NOTHING;
    }

    @Override
    public List<Occurrence> from(int unit) {
        return counting(list(from, unit));
    }

    @Override
    public List<Occurrence> into(int unit) {
        return counting(list(into, unit));
    }

    @Override
    public List<Occurrence> group(String transformation) {
        return counting(groups.getOrDefault(transformation, NOTHING));
    }

    private List<Occurrence> counting(Ints numbers) {
        var list = new ArrayList<Occurrence>(numbers.size());
        for (int i = 0; i < numbers.size(); i++) {
            if (counts.get(numbers.get(i))) {
                list.add(occurrences.get(numbers.get(i)));
            }
        }
        return list;
    }

    @Override
    public Names names() {
        return names;
    }
}
