package io.yuanliu.core.trace.index;

import io.yuanliu.core.event.Action;
import io.yuanliu.core.packed.BlockReader;
import io.yuanliu.core.packed.BlockWriter;
import io.yuanliu.core.packed.IntColumn;
import io.yuanliu.core.packed.LongColumn;
import io.yuanliu.core.packed.PackedReader;
import io.yuanliu.core.packed.PackedWriter;
import io.yuanliu.core.packed.Pieces;
import io.yuanliu.core.trace.telling.Occurrence;
import io.yuanliu.core.trace.telling.Occurrence.Kind;
import io.yuanliu.core.trace.telling.PackedId;
import io.yuanliu.core.trace.telling.PackedOccurrence;
import io.yuanliu.core.trace.telling.Sides;
import io.yuanliu.core.trace.telling.Words;
import java.io.IOException;
import java.util.Objects;
import java.util.function.IntUnaryOperator;

/**
 * Occurrences by number, packed into about 50 bytes each and unpacked when a walk asks for them. Never changed and never
 * taken out.
 */
public final class Occurrences {
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
    public int add(Occurrence occurrence, byte[] id, String author, int label, int following) {
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

    public int size() {
        return places.size();
    }

    /** The eventTime, in nanoseconds since 1970. */
    public long time(int number) {
        return times.get(number);
    }

    Kind kind(int number) {
        return PackedOccurrence.kind(content(number).octet());
    }

    Action action(int number) {
        return PackedOccurrence.action(content(number).octet());
    }

    /** Adds the two sides as bare numbers. */
    public void read(int number, Sides sides) {
        PackedOccurrence.read(content(number), sides, words);
    }

    /** Behind who told it. */
    private PackedReader content(int number) {
        var reader = atId(number);
        PackedId.skip(reader);
        return reader;
    }

    Origin origin(int number) {
        return origin(reader(number));
    }

    /** Its event's {@link PackedId}. */
    public byte[] id(int number) {
        return PackedId.bytes(atId(number));
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
    public String event(int number) {
        return origin(number).event();
    }

    public Occurrence get(int number) {
        var reader = reader(number);
        var origin = origin(reader);
        return PackedOccurrence.read(reader, origin.event(), times.get(number), words, IntUnaryOperator.identity());
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
    public long bytes() {
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
