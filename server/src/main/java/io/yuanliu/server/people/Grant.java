package io.yuanliu.server.people;

import io.yuanliu.server.scope.Asker;
import io.yuanliu.server.scope.Right;
import io.yuanliu.server.scope.Speaking;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One thing that a user or a client was given: rights, how far they reach, for whom he may speak with them, for how long.
 * Several of one holder never mix: each right reaches as far as the grants that hold it.
 *
 * @param role as what he was given it, in words
 * @param speaks null for nobody
 * @param until null for as long as nobody ends it
 * @param by an asker's id
 */
public record Grant(
        UUID id,
        String role,
        Set<Right> rights,
        Ground ground,
        @Nullable Speaking speaks,
        Instant from,
        @Nullable Instant until,
        String by) {
    public Grant {
        rights = Set.copyOf(rights);
    }

    /** A new one that begins now. */
    public static Grant of(String role, Set<Right> rights, Ground ground, @Nullable Speaking speaks, String by) {
        return new Grant(UUID.randomUUID(), role, rights, ground, speaks, Instant.now(), null, by);
    }

    /** Everything, spoken for everybody: for automation and administrators. */
    public static Grant full(Asker.Kind kind, Set<Right> rights, String by) {
        return of(kind.name(), rights, Ground.EVERYTHING, new Speaking.ForEverybody(), by);
    }

    /** For a party and those under it. */
    public static Grant ofParty(Asker.Kind kind, String party, Set<Right> rights, String by) {
        return of(kind.name(), rights, Ground.ofTree(party), new Speaking.ForTree(party), by);
    }

    boolean holdsAt(Instant now) {
        return !now.isBefore(from) && (until == null || now.isBefore(until));
    }
}
