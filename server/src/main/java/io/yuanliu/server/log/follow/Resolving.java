package io.yuanliu.server.log.follow;

import io.yuanliu.server.log.EntryView;
import io.yuanliu.server.log.EventLog;
import io.yuanliu.server.log.LogPosition;
import io.yuanliu.server.log.LoggedEntry;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads the log and says of each entry whether it stands. What is taken back names one entry, and an entry is taken back
 * once, so positions are enough to know: whichever of the two is read first, the entry is taken in unless what takes it back
 * has been read, and what takes it back takes back only what has been read.
 */
final class Resolving<E extends LoggedEntry> {
    private final EventLog log;
    private final EntryView<E> view;

    Resolving(EventLog log, EntryView<E> view) {
        this.log = log;
        this.view = view;
    }

    /** The next step of a shard, of at most so many entries; empty where there is none. */
    Optional<Step<E>> next(Copy<E> copy, int shard, int limit) {
        long before = copy.position(shard);
        var read = log.follow(view, shard, before, limit);
        if (read.isEmpty()) {
            return Optional.empty();
        }
        var taken = new LinkedHashMap<LogPosition, E>();
        var back = new ArrayList<LogPosition>();
        for (var one : read) {
            var at = one.entry().at();
            var takesBack = one.takesBack();
            if (isRead(copy, takesBack, at) && taken.remove(takesBack) == null) {
                back.add(takesBack);
            }
            if (!one.declaration() && !isRead(copy, one.takenBackBy(), at)) {
                taken.put(at, one.entry());
            }
        }
        var last = read.getLast().entry();
        return Optional.of(
                new Step<>(shard, before, last.position(), log.at(view, back), List.copyOf(taken.values()), last));
    }

    private static boolean isRead(Copy<?> copy, @Nullable LogPosition place, LogPosition at) {
        if (place == null) {
            return false;
        }
        return place.shard() == at.shard()
                ? place.position() < at.position()
                : place.position() <= copy.position(place.shard());
    }
}
