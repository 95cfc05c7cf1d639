package io.yuanliu.server.trace;

import io.yuanliu.core.packed.BlockReader;
import io.yuanliu.core.packed.BlockWriter;
import io.yuanliu.core.packed.IntColumn;
import io.yuanliu.core.packed.PackedWriter;
import io.yuanliu.core.packed.Pieces;
import io.yuanliu.core.packed.Texts;
import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What must be taken back when a record is corrected, and which records are. */
final class Records {
    private static final int UNKNOWN = -1;

    private final Texts ids = new Texts();
    private final Texts authors = new Texts();
    private final IntColumn places = new IntColumn();
    private final Pieces pieces = new Pieces();
    private final PackedWriter writer = new PackedWriter();
    private final BitSet replaced = new BitSet();

    /**
     * What a record said.
     *
     * @param events as the graph numbers them
     * @param stopped canonical keys of the units at which it set causes
     */
    record Said(String author, List<Integer> events, List<String> stopped) {}

    void keep(String id, String author, List<Integer> events, Collection<String> stopped) {
        writer.clear();
        writer.number(authors.intern(author));
        writer.number(events.size());
        events.forEach(writer::number);
        writer.number(stopped.size());
        stopped.forEach(writer::text);
        places.set(number(id), pieces.add(writer));
    }

    private int number(String id) {
        int number = ids.intern(id);
        if (number == places.size()) {
            places.add(UNKNOWN);
        }
        return number;
    }

    /** What a record said; null of one that is not known yet. */
    @Nullable
    Said find(String id) {
        int number = ids.find(id);
        return number == Texts.NONE || places.get(number) == UNKNOWN ? null : said(places.get(number));
    }

    private Said said(int place) {
        var reader = pieces.at(place);
        var author = authors.get(reader.count());
        var events = new ArrayList<Integer>();
        for (int left = reader.count(); left > 0; left--) {
            events.add(reader.count());
        }
        var stopped = new ArrayList<String>();
        for (int left = reader.count(); left > 0; left--) {
            stopped.add(reader.text());
        }
        return new Said(author, events, stopped);
    }

    /** Notes that a record has been replaced, even one that is yet to come. */
    void replace(String id) {
        replaced.set(number(id));
    }

    boolean isReplaced(String id) {
        int number = ids.find(id);
        return number != Texts.NONE && replaced.get(number);
    }

    void save(BlockWriter out) throws IOException {
        ids.save(out);
        authors.save(out);
        places.save(out);
        pieces.save(out);
        out.bits(replaced);
    }

    static Records read(BlockReader in) throws IOException {
        var read = new Records();
        read.ids.load(in);
        read.authors.load(in);
        read.places.load(in);
        read.pieces.load(in);
        read.replaced.or(in.bits());
        return read;
    }
}
