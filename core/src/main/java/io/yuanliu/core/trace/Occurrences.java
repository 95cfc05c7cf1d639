package io.yuanliu.core.trace;

import io.yuanliu.core.event.Action;
import io.yuanliu.core.packed.BlockReader;
import io.yuanliu.core.packed.BlockWriter;
import io.yuanliu.core.packed.IntColumn;
import io.yuanliu.core.packed.LongColumn;
import io.yuanliu.core.packed.PackedReader;
import io.yuanliu.core.packed.PackedWriter;
import io.yuanliu.core.packed.Pieces;
import io.yuanliu.core.trace.Occurrence.Custody;
import io.yuanliu.core.trace.Occurrence.Kind;
import io.yuanliu.core.trace.Occurrence.Step;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Occurrences by number, packed into about 50 bytes each and unpacked when a walk asks for them. Never changed and never
 * taken out.
 */
final class Occurrences {
    private static final List<Kind> KINDS = List.of(Kind.values());
    private static final List<Action> ACTIONS = List.of(Action.values());
    private static final List<Step> STEPS = List.of(Step.values());
    private static final String UUID_URN = "urn:uuid:";

    private static final int EVERYTHING = 1 << 5;
    private static final int INTERVAL = 1 << 6;
    private static final int SHORT_ID = 1 << 7;
    private static final int CUSTODY = 1;
    private static final int GROUP = 1 << 1;
    private static final int PRODUCT = 1 << 2;

    private final Pieces pieces = new Pieces();
    private final IntColumn places = new IntColumn();
    private final LongColumn times = new LongColumn();
    private final Words words = new Words();
    private final PackedWriter writer = new PackedWriter();

    /** Who told an occurrence, how this telling is labelled, and how many of the same event follow it. */
    record Origin(String author, int label, String event, int following) {}

    /** Gives its number. */
    int add(Occurrence occurrence, String author, int label, int following) {
        writer.clear();
        write(occurrence, author, label, following);
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
        return KINDS.get(reader(number).octet() & 7);
    }

    Origin origin(int number) {
        var reader = reader(number);
        int head = reader.octet();
        reader.octet();
        return origin(reader, head);
    }

    /** The eventID. */
    String event(int number) {
        return origin(number).event();
    }

    Occurrence get(int number) {
        var reader = reader(number);
        int head = reader.octet();
        int parts = reader.octet();
        var origin = origin(reader, head);
        long time = times.get(number);
        long from = time;
        long to = time;
        if ((head & INTERVAL) != 0) {
            from -= reader.signed();
            to += reader.signed();
        }
        var in = parts(reader);
        var out = parts(reader);
        return new Occurrence(
                origin.event(),
                KINDS.get(head & 7),
                ACTIONS.get((head >>> 3) & 3),
                time,
                from,
                to,
                in,
                out,
                (head & EVERYTHING) != 0,
                (parts & GROUP) == 0 ? null : words.word(reader.count()),
                (parts & CUSTODY) == 0 ? Custody.NONE : custody(reader),
                (parts & PRODUCT) == 0 ? null : words.word(reader.count()),
                (parts & PRODUCT) == 0 ? null : words.word(reader.count()));
    }

    private PackedReader reader(int number) {
        return pieces.at(places.get(number));
    }

    private void write(Occurrence it, String author, int label, int following) {
        var id = shortId(it.event());
        boolean interval = it.from() != it.time() || it.to() != it.time();
        writer.octet(KINDS.indexOf(it.kind())
                | (ACTIONS.indexOf(it.action()) << 3)
                | (it.everything() ? EVERYTHING : 0)
                | (interval ? INTERVAL : 0)
                | (id == null ? 0 : SHORT_ID));
        boolean product = it.product() != null || it.productName() != null;
        boolean custody = !it.custody().equals(Custody.NONE);
        writer.octet((custody ? CUSTODY : 0) | (it.group() == null ? 0 : GROUP) | (product ? PRODUCT : 0));
        writer.number(words.number(author));
        writer.number(label);
        writer.number(following);
        writeId(it.event(), id);
        if (interval) {
            writer.signed(it.time() - it.from());
            writer.signed(it.to() - it.time());
        }
        write(it.in());
        write(it.out());
        if (it.group() != null) {
            writer.number(words.number(it.group()));
        }
        if (custody) {
            write(it.custody());
        }
        if (product) {
            writer.number(words.number(it.product()));
            writer.number(words.number(it.productName()));
        }
    }

    /** An eventID that is a UUID as everybody writes it, which sixteen bytes can hold. */
    private static @Nullable UUID shortId(String event) {
        if (!event.startsWith(UUID_URN) || event.length() != UUID_URN.length() + 36) {
            return null;
        }
        try {
            var id = UUID.fromString(event.substring(UUID_URN.length()));
            return event.equals(UUID_URN + id) ? id : null;
        } catch (IllegalArgumentException _) {
            return null;
        }
    }

    private void writeId(String event, @Nullable UUID id) {
        if (id == null) {
            writer.text(event);
        } else {
            writer.fixed(id.getMostSignificantBits());
            writer.fixed(id.getLeastSignificantBits());
        }
    }

    private Origin origin(PackedReader reader, int head) {
        var author = Objects.requireNonNull(words.word(reader.count()));
        int label = reader.count();
        int following = reader.count();
        var event = (head & SHORT_ID) == 0 ? reader.text() : UUID_URN + new UUID(reader.fixed(), reader.fixed());
        return new Origin(author, label, event, following);
    }

    private void write(Parts parts) {
        boolean measured = parts.isMeasured();
        writer.number(((long) parts.size() << 1) | (measured ? 1 : 0));
        int before = 0;
        for (int i = 0; i < parts.size(); i++) {
            writer.signed((long) parts.unit(i) - before);
            before = parts.unit(i);
            if (measured) {
                write(parts.amount(i));
            }
        }
    }

    /** 0 is no amount, 1 an amount without a measure, from 2 on its measure. */
    private void write(@Nullable Amount amount) {
        if (amount == null) {
            writer.number(0);
        } else {
            writer.number(1L + words.number(amount.uom()));
            writer.decimal(amount.value());
        }
    }

    private Parts parts(PackedReader reader) {
        long head = reader.number();
        boolean measured = (head & 1) != 0;
        int size = (int) (head >>> 1);
        var parts = new Parts.Builder();
        int before = 0;
        for (int i = 0; i < size; i++) {
            before += (int) reader.signed();
            parts.add(before, measured ? amount(reader) : null);
        }
        return parts.build();
    }

    private @Nullable Amount amount(PackedReader reader) {
        int measure = reader.count();
        return measure == 0 ? null : new Amount(reader.decimal(), words.word(measure - 1));
    }

    private void write(Custody it) {
        writer.octet(STEPS.indexOf(it.step()));
        writer.number(it.actor() + 1L);
        writer.number(it.place() + 1L);
        writer.number(it.source() + 1L);
        writer.number(it.sourceSite() + 1L);
        writer.number(it.destination() + 1L);
        writer.number(it.destinationSite() + 1L);
    }

    private static Custody custody(PackedReader reader) {
        return new Custody(
                STEPS.get(reader.octet()),
                reader.count() - 1,
                reader.count() - 1,
                reader.count() - 1,
                reader.count() - 1,
                reader.count() - 1,
                reader.count() - 1);
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
