package io.yuanliu.core.trace;

import io.yuanliu.core.packed.BlockReader;
import io.yuanliu.core.packed.BlockWriter;
import io.yuanliu.core.packed.IntColumn;
import io.yuanliu.core.packed.LongColumn;
import io.yuanliu.core.packed.PackedReader;
import io.yuanliu.core.packed.PackedWriter;
import io.yuanliu.core.packed.Pieces;
import io.yuanliu.core.trace.Occurrence.Kind;
import java.io.IOException;
import java.util.Objects;
import java.util.function.IntUnaryOperator;

/**
 * Occurrences by number, packed into about 50 bytes each and unpacked when a walk asks for them. Never changed and never
 * taken out.
 */
final class Occurrences {
    private final Pieces pieces = new Pieces();
    private final IntColumn places = new IntColumn();
    private final LongColumn times = new LongColumn();
    private final Words words = new Words();
    private final PackedWriter writer = new PackedWriter();

    /** Who told an occurrence, how this telling is labelled, and how many of the same event follow it. */
    record Origin(String author, int label, String event, int following) {}

    /**
     * Gives its number.
     *
     * @param id its event's {@link PackedId}
     */
    int add(Occurrence occurrence, byte[] id, String author, int label, int following) {
        writer.clear();
        words.write(writer, author);
        writer.number(label);
        writer.number(following);
        writer.octets(id);
        PackedOccurrence.write(writer, occurrence, words);
        int number = places.size();
        places.add(pieces.add(writer));
        times.add(occurrence.time());
        return number;
    }

    int size() {
        return places.size();
    }

    /** The eventTime, in nanoseconds since 1970. */
    long time(int number) {
        return times.get(number);
    }

    Kind kind(int number) {
        var reader = atId(number);
        PackedId.skip(reader);
        return PackedOccurrence.kind(reader.octet());
    }

    Action action(int number) {
        return ACTIONS.get((reader(number).octet() >>> 3) & 3);
    }

    Origin origin(int number) {
        return origin(reader(number));
    }

    /** Whether it is of the event with this {@link PackedId}. */
    boolean isOf(int number, byte[] id) {
        return atId(number).isAt(id);
    }

    private PackedReader atId(int number) {
        var reader = reader(number);
        reader.number();
        reader.number();
        reader.number();
        return reader;
    }

    /** The eventID. */
    String event(int number) {
        return origin(number).event();
    }

    Occurrence get(int number) {
        var reader = reader(number);
        var origin = origin(reader);
        return PackedOccurrence.read(reader, origin.event(), times.get(number), words, IntUnaryOperator.identity());
    }

    /** Adds the two sides as bare numbers, and reads nothing else. */
    void read(int number, Sides sides) {
        var reader = reader(number);
        int head = reader.octet();
        reader.octet();
        reader.number();
        reader.number();
        reader.skip((head & SHORT_ID) == 0 ? reader.count() : 2 * Long.BYTES);
        if ((head & INTERVAL) != 0) {
            reader.signed();
            reader.signed();
        }
        read(reader, sides, sides.in);
        read(reader, sides, sides.out);
    }

    private void read(PackedReader reader, Sides sides, Sides.Side side) {
        long head = reader.number();
        int unit = 0;
        for (int i = 0; i < (int) (head >>> 1); i++) {
            unit += (int) reader.signed();
            int measure = (head & 1) == 0 ? 0 : reader.count();
            if (measure == 0) {
                side.add(unit, Double.NaN, Sides.PIECES);
            } else {
                var usual = sides.usual(measure - 1, words);
                side.add(unit, reader.plainDecimal() * usual.factor(), usual.number());
            }
        }
    }

    private PackedReader reader(int number) {
        return pieces.at(places.get(number));
    }

    private Origin origin(PackedReader reader) {
        var author = Objects.requireNonNull(words.read(reader));
        int label = reader.count();
        int following = reader.count();
        return new Origin(author, label, PackedId.read(reader), following);
    }

    /** What it takes in memory. */
    long bytes() {
        return pieces.bytes() + places.bytes() + times.bytes();
    }

    void save(BlockWriter out) throws IOException {
        pieces.save(out);
        places.save(out);
        times.save(out);
        words.save(out);
    }

    void load(BlockReader in) throws IOException {
        pieces.load(in);
        places.load(in);
        times.load(in);
        words.load(in);
    }
}
