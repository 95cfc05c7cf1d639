package io.yuanliu.core.trace.index;

import io.yuanliu.core.packed.BlockReader;
import io.yuanliu.core.packed.BlockWriter;
import io.yuanliu.core.trace.index.Tellings.Telling;
import io.yuanliu.core.trace.telling.Names;
import io.yuanliu.core.trace.telling.PackedId;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** The few events that were told by several, in several ways, or taken back; of all others the occurrences say enough. */
final class Retellings {
    private final EventIds ids;
    private final Occurrences occurrences;
    private final Map<String, Tellings> tellings = new HashMap<>();

    Retellings(EventIds ids, Occurrences occurrences) {
        this.ids = ids;
        this.occurrences = occurrences;
    }

    boolean has(String eventId) {
        return tellings.containsKey(eventId);
    }

    /** From here on more is kept of this event than that one author told it. */
    Tellings of(String eventId) {
        return tellings.computeIfAbsent(eventId, id -> {
            var made = new Tellings();
            int first = ids.find(PackedId.of(id));
            if (first != Names.NONE) {
                var origin = occurrences.origin(first);
                made.tell(origin.author(), origin.label(), new Telling(first, origin.following() + 1));
            }
            return made;
        });
    }

    /** Who tell this and have not taken it back. */
    Set<String> authors(int occurrence) {
        var origin = occurrences.origin(occurrence);
        var several = tellings.get(origin.event());
        return several == null ? Set.of(origin.author()) : several.authorsOf(occurrence);
    }

    /** How an author labelled his telling of an event, or {@link Names#NONE}. */
    int label(String author, String eventId) {
        var several = tellings.get(eventId);
        if (several != null) {
            return several.label(author);
        }
        int first = ids.find(PackedId.of(eventId));
        if (first == Names.NONE) {
            return Names.NONE;
        }
        var origin = occurrences.origin(first);
        return origin.author().equals(author) ? origin.label() : Names.NONE;
    }

    void save(BlockWriter out) throws IOException {
        out.number(tellings.size());
        for (var several : tellings.entrySet()) {
            out.text(several.getKey());
            several.getValue().save(out);
        }
    }

    void load(BlockReader in) throws IOException {
        for (int left = in.count(); left > 0; left--) {
            tellings.put(in.text(), Tellings.load(in));
        }
    }
}
