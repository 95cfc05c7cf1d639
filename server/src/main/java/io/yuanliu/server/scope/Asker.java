package io.yuanliu.server.scope;

import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Whoever asks: a person, a partner's program, the public, or the platform itself.
 *
 * @param id {@code user:<name>} or {@code client:<id>}; the {@code client} of every log entry
 * @param party canonical key of the party that this one belongs to, or null
 */
public record Asker(String id, Kind kind, @Nullable String party, Scope scope, Set<Right> rights) {
    /** What somebody is. */
    public enum Kind {
        ADMINISTRATOR,
        OFFICIAL,
        ENTERPRISE,
        PARTNER,
        AUTOMATION,
        PUBLIC,
        PLATFORM
    }

    private static final Asker PLATFORM =
            new Asker("platform", Kind.PLATFORM, null, new Scope.All(), EnumSet.of(Right.CAPTURE, Right.READ));
    private static final Asker PUBLIC = new Asker("public", Kind.PUBLIC, null, new Scope.Nothing(), Set.of());

    public Asker {
        rights = Set.copyOf(rights);
    }

    /** The platform itself: for projections and the public pages only, never for a request's own reads. */
    public static Asker platform() {
        return PLATFORM;
    }

    /** Anybody, without a sign-in. */
    public static Asker anybody() {
        return PUBLIC;
    }

    public boolean may(Right right) {
        return rights.contains(right);
    }
}
