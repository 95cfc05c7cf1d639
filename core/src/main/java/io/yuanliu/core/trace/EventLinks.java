package io.yuanliu.core.trace;

import io.yuanliu.core.event.Event;
import io.yuanliu.core.packed.PackedReader;
import io.yuanliu.core.packed.PackedWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntUnaryOperator;

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

    /** The events of a row, each read as far as it is asked for. */
    static List<Told> read(byte[] row) {
        var in = new PackedReader(row, 0);
        int format = in.octet();
        if (format != FORMAT) {
            throw new IllegalArgumentException("Links of an unknown format: " + format);
        }
        var told = new ArrayList<Told>(1);
        for (int left = in.count(); left > 0; left--) {
            int length = in.count();
            told.add(new Told(new PackedReader(row, in.at()), in.at() + length));
            in.skip(length);
        }
        return told;
    }

    /** One event of a row. */
    static final class Told {
        private final byte[] packedId;
        private final PackedReader rest;
        private final boolean declaredWrong;

        private Told(PackedReader in, int end) {
            this.packedId = PackedId.bytes(in);
            this.rest = in;
            this.declaredWrong = in.at() == end;
        }

        byte[] packedId() {
            return packedId;
        }

        String id() {
            return PackedId.read(new PackedReader(packedId, 0));
        }

        /** Whether it only says that the event was told in error. */
        boolean isDeclaredWrong() {
            return declaredWrong;
        }

        /** What it says, in the graph's numbers; to be asked for once. */
        List<Occurrence> said(Names names, EventTimes times) {
            var id = id();
            var numbers = RowNames.read(rest, names);
            var words = new RowTexts();
            IntUnaryOperator known = number -> numbers[number];
            var said = new ArrayList<Occurrence>(1);
            for (int left = rest.count(); left > 0; left--) {
                var occurrence = PackedOccurrence.read(rest, id, rest.fixed(), words, known);
                names.markParty(occurrence.custody().actor());
                names.markParty(occurrence.custody().source());
                names.markParty(occurrence.custody().destination());
                said.add(times.widened(occurrence));
            }
            return said;
        }
    }
}
