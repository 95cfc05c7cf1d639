package io.yuanliu.core.trace.custody;

import io.yuanliu.core.trace.Amount;
import io.yuanliu.core.trace.Measure;
import io.yuanliu.core.trace.Movement;
import io.yuanliu.core.trace.Movement.What;
import io.yuanliu.core.trace.custody.Deeds.Deed;
import io.yuanliu.core.trace.telling.EventTimes;
import io.yuanliu.core.trace.telling.Names;
import io.yuanliu.core.trace.telling.Occurrence;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What moved the stocks of one unit, deed by deed. */
final class Journal {
    private final Names names;
    private final String unit;
    private final List<Movement> movements = new ArrayList<>();
    private Instant when = Instant.EPOCH;
    private @Nullable String conversion;
    private What making = What.ENTERED;

    Journal(Names names, String unit) {
        this.names = names;
        this.unit = unit;
    }

    /** What is noted from now on is this deed's. */
    void turnTo(Deed deed) {
        var occurrence = deed.occurrence();
        when = EventTimes.instant(deed.from() + (occurrence.time() - occurrence.from()));
        conversion = conversion(occurrence);
        making = conversion == null ? What.ENTERED : What.MADE;
    }

    /** The name of a transformation, one for all events that tell it together; null for what is none. */
    static @Nullable String conversion(Occurrence occurrence) {
        if (occurrence.kind() != Occurrence.Kind.TRANSFORMATION) {
            return null;
        }
        return occurrence.group() == null ? occurrence.event() : "together " + occurrence.group();
    }

    void noteMaking(int party, int site, @Nullable Amount amount) {
        note(making, party, site, amount);
    }

    void note(What what, int party, int site, @Nullable Amount amount) {
        movements.add(new Movement(
                unit,
                when,
                names.keyOrNull(party),
                names.keyOrNull(site),
                what,
                amount == null ? null : new Amount(Measure.plain(amount.value()), amount.uom()),
                conversion));
    }

    List<Movement> movements() {
        return List.copyOf(movements);
    }
}
