package io.yuanliu.core.trace.telling;

import io.yuanliu.core.event.Event;
import io.yuanliu.core.packed.PackedReader;
import io.yuanliu.core.packed.PackedWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntUnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What events say about units, packed so that it stands by itself: a log keeps it beside the events, and the index is
 * built from it without reading them. Times are as the senders wrote them.
 */
public final class EventLinks {
    private static final int FORMAT = 1;

    private EventLinks() {}

    /** Packs events that have eventIDs. */
    public static byte[] pack(List<Event> events) {
        var row = new PackedWriter();
        var one = new PackedWriter();
        row.octet(FORMAT);
        row.number(events.size());
        for (var event : events) {
            one.clear();
            pack(event, one);
            row.number(one.size());
            row.octets(one.bytes(), 0, one.size());
        }
        return row.toArray();
    }

    private static void pack(Event event, PackedWriter out) {
        PackedId.write(out, OccurrenceReader.idOf(event.header()));
        if (event.header().errorDeclaration() != null) {
            return;
        }
        var names = new RowNames();
        var words = new RowTexts();
        var said = new OccurrenceReader(names).read(event);
        names.write(out);
        out.number(said.size());
        for (var occurrence : said) {
            out.fixed(occurrence.time());
            PackedOccurrence.write(out, occurrence, words);
        }
    }

    /**
     * Reads rows, and looks up what they name together.
     *
     * @return as many, in their order
     */
    public static List<Row> read(List<byte[]> rows, Names names) {
        var told = new ToldNames();
        var read = rows.stream().map(row -> Row.of(row, told)).toList();
        told.lookUp(names);
        return read;
    }

    /** One row that was read for one graph; one that cannot be read says so when it is taken in. */
    public static final class Row {
        private final List<Told> told;
        private final @Nullable RuntimeException unreadable;

        private Row(List<Told> told, @Nullable RuntimeException unreadable) {
            this.told = told;
            this.unreadable = unreadable;
        }

        private static Row of(byte[] row, ToldNames names) {
            try {
                return new Row(told(row, names), null);
            } catch (RuntimeException unreadable) {
                return new Row(List.of(), unreadable);
            }
        }

        private static List<Told> told(byte[] row, ToldNames names) {
            var in = new PackedReader(row, 0);
            int format = in.octet();
            if (format != FORMAT) {
                throw new IllegalArgumentException("Links of an unknown format: " + format);
            }
            var told = new ArrayList<Told>(1);
            for (int left = in.count(); left > 0; left--) {
                int length = in.count();
                told.add(new Told(new PackedReader(row, in.at()), in.at() + length, names));
                in.skip(length);
            }
            return told;
        }

        public List<Told> told() {
            if (unreadable != null) {
                throw unreadable;
            }
            return told;
        }
    }

    /** One event of a row. */
    public static final class Told {
        private final byte[] packedId;
        private final PackedReader rest;
        private final boolean declaredWrong;
        private final ToldNames names;
        private final int firstName;
        private final int nameCount;

        private Told(PackedReader in, int end, ToldNames names) {
            this.packedId = PackedId.bytes(in);
            this.rest = in;
            this.declaredWrong = in.at() == end;
            this.names = names;
            this.firstName = names.size();
            if (!declaredWrong) {
                names.read(in);
            }
            this.nameCount = names.size() - firstName;
        }

        public byte[] packedId() {
            return packedId;
        }

        public String id() {
            return PackedId.read(new PackedReader(packedId, 0));
        }

        /** Whether it only says that the event was told in error. */
        public boolean isDeclaredWrong() {
            return declaredWrong;
        }

        /** What it says, in the graph's numbers; to be asked for once. */
        public List<Occurrence> said(Names graph, EventTimes times) {
            var id = id();
            var numbers = names.numbers(firstName, nameCount, graph);
            var words = new RowTexts();
            IntUnaryOperator known = number -> numbers[number];
            var said = new ArrayList<Occurrence>(1);
            for (int left = rest.count(); left > 0; left--) {
                var occurrence = PackedOccurrence.read(rest, id, rest.fixed(), words, known);
                graph.markParty(occurrence.custody().actor());
                graph.markParty(occurrence.custody().source());
                graph.markParty(occurrence.custody().destination());
                said.add(times.widened(occurrence));
            }
            return said;
        }
    }
}
