package io.yuanliu.core.trace.telling;

import io.yuanliu.core.event.Action;
import io.yuanliu.core.packed.PackedReader;
import io.yuanliu.core.packed.PackedWriter;
import io.yuanliu.core.trace.Amount;
import io.yuanliu.core.trace.telling.Occurrence.Custody;
import io.yuanliu.core.trace.telling.Occurrence.Kind;
import io.yuanliu.core.trace.telling.Occurrence.Step;
import java.util.List;
import java.util.function.IntUnaryOperator;
import org.jspecify.annotations.Nullable;

/** An occurrence as bytes, but for its event's id and time; shared by the index and by what the log keeps of events. */
public final class PackedOccurrence {
    private static final List<Kind> KINDS = List.of(Kind.values());
    private static final List<Action> ACTIONS = List.of(Action.values());
    private static final List<Step> STEPS = List.of(Step.values());

    private static final int EVERYTHING = 1 << 5;
    private static final int INTERVAL = 1 << 6;
    private static final int CUSTODY = 1;
    private static final int GROUP = 1 << 1;
    private static final int PRODUCT = 1 << 2;

    private PackedOccurrence() {}

    /** Where texts that come again and again are kept. */
    interface Vocabulary {
        public void write(PackedWriter out, @Nullable String word);

        @Nullable
        public String read(PackedReader in);
    }

    /** The kind, from the first octet. */
    public static Kind kind(int head) {
        return KINDS.get(head & 7);
    }

    /** The action, from the first octet. */
    public static Action action(int head) {
        return ACTIONS.get((head >>> 3) & 3);
    }

    public static void write(PackedWriter out, Occurrence it, Vocabulary words) {
        boolean interval = it.from() != it.time() || it.to() != it.time();
        boolean product = it.product() != null || it.productName() != null;
        boolean custody = !it.custody().equals(Custody.NONE);
        out.octet(KINDS.indexOf(it.kind())
                | (ACTIONS.indexOf(it.action()) << 3)
                | (it.everything() ? EVERYTHING : 0)
                | (interval ? INTERVAL : 0));
        out.octet((custody ? CUSTODY : 0) | (it.group() == null ? 0 : GROUP) | (product ? PRODUCT : 0));
        if (interval) {
            out.signed(it.time() - it.from());
            out.signed(it.to() - it.time());
        }
        write(out, it.in(), words);
        write(out, it.out(), words);
        if (it.group() != null) {
            words.write(out, it.group());
        }
        if (custody) {
            write(out, it.custody());
        }
        if (product) {
            words.write(out, it.product());
            words.write(out, it.productName());
        }
    }

    /**
     * Reads what was packed.
     *
     * @param names from the numbers of what was written to those that are wanted
     */
    public static Occurrence read(PackedReader in, String event, long time, Vocabulary words, IntUnaryOperator names) {
        int head = in.octet();
        int parts = in.octet();
        boolean interval = (head & INTERVAL) != 0;
        return new Occurrence(
                event,
                kind(head),
                action(head),
                time,
                interval ? time - in.signed() : time,
                interval ? time + in.signed() : time,
                parts(in, words, names),
                parts(in, words, names),
                (head & EVERYTHING) != 0,
                (parts & GROUP) == 0 ? null : words.read(in),
                (parts & CUSTODY) == 0 ? Custody.NONE : custody(in, names),
                (parts & PRODUCT) == 0 ? null : words.read(in),
                (parts & PRODUCT) == 0 ? null : words.read(in));
    }

    /** Adds the two sides as bare numbers, and reads nothing else. */
    public static void read(PackedReader in, Sides sides, Words words) {
        int head = in.octet();
        in.octet();
        if ((head & INTERVAL) != 0) {
            in.signed();
            in.signed();
        }
        read(in, sides, sides.in, words);
        read(in, sides, sides.out, words);
    }

    private static void read(PackedReader in, Sides sides, Sides.Side side, Words words) {
        long head = in.number();
        int unit = 0;
        for (int left = (int) (head >>> 1); left > 0; left--) {
            unit += (int) in.signed();
            if ((head & 1) == 0 || in.octet() == 0) {
                side.add(unit, Double.NaN, Sides.PIECES);
            } else {
                var usual = sides.usual(in.count(), words);
                side.add(unit, in.plainDecimal() * usual.factor(), usual.number());
            }
        }
    }

    private static void write(PackedWriter out, Parts parts, Vocabulary words) {
        boolean measured = parts.isMeasured();
        out.number(((long) parts.size() << 1) | (measured ? 1 : 0));
        int before = 0;
        for (int i = 0; i < parts.size(); i++) {
            out.signed((long) parts.unit(i) - before);
            before = parts.unit(i);
            if (measured) {
                write(out, parts.amount(i), words);
            }
        }
    }

    private static void write(PackedWriter out, @Nullable Amount amount, Vocabulary words) {
        out.octet(amount == null ? 0 : 1);
        if (amount != null) {
            words.write(out, amount.uom());
            out.decimal(amount.value());
        }
    }

    private static Parts parts(PackedReader in, Vocabulary words, IntUnaryOperator names) {
        long head = in.number();
        boolean measured = (head & 1) != 0;
        var parts = new Parts.Builder();
        int before = 0;
        for (int left = (int) (head >>> 1); left > 0; left--) {
            before += (int) in.signed();
            parts.add(names.applyAsInt(before), measured ? amount(in, words) : null);
        }
        return parts.build();
    }

    private static @Nullable Amount amount(PackedReader in, Vocabulary words) {
        if (in.octet() == 0) {
            return null;
        }
        var measure = words.read(in);
        return new Amount(in.decimal(), measure);
    }

    private static void write(PackedWriter out, Custody it) {
        out.octet(STEPS.indexOf(it.step()));
        out.number(it.actor() + 1L);
        out.number(it.place() + 1L);
        out.number(it.source() + 1L);
        out.number(it.sourceSite() + 1L);
        out.number(it.destination() + 1L);
        out.number(it.destinationSite() + 1L);
    }

    private static Custody custody(PackedReader in, IntUnaryOperator names) {
        return new Custody(
                STEPS.get(in.octet()),
                name(in, names),
                name(in, names),
                name(in, names),
                name(in, names),
                name(in, names),
                name(in, names));
    }

    private static int name(PackedReader in, IntUnaryOperator names) {
        int number = in.count() - 1;
        return number == Names.NONE ? Names.NONE : names.applyAsInt(number);
    }
}
