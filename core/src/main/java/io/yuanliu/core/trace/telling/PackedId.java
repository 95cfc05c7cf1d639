package io.yuanliu.core.trace.telling;

import io.yuanliu.core.packed.PackedReader;
import io.yuanliu.core.packed.PackedWriter;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An eventID in seventeen bytes where it is a UUID as everybody writes it, else as its text. */
public final class PackedId {
    private static final String UUID_URN = "urn:uuid:";
    private static final int SHORT = 1;

    private PackedId() {}

    static void write(PackedWriter out, String event) {
        var id = shortId(event);
        if (id == null) {
            out.octet(0);
            out.text(event);
        } else {
            out.octet(SHORT);
            out.fixed(id.getMostSignificantBits());
            out.fixed(id.getLeastSignificantBits());
        }
    }

    /** The bytes of an eventID: equal when it is. */
    public static byte[] of(String event) {
        var out = new PackedWriter();
        write(out, event);
        return out.toArray();
    }

    /** The bytes of the eventID that stands next. */
    public static byte[] bytes(PackedReader in) {
        int begin = in.at();
        skip(in);
        return in.since(begin);
    }

    public static String read(PackedReader in) {
        return in.octet() == SHORT ? UUID_URN + new UUID(in.fixed(), in.fixed()) : in.text();
    }

    public static void skip(PackedReader in) {
        in.skip(in.octet() == SHORT ? 2 * Long.BYTES : in.count());
    }

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
}
