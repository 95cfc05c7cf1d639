package io.yuanliu.server.files;

import io.yuanliu.server.scope.Asker;
import io.yuanliu.server.scope.Seen;
import java.util.Optional;

/**
 * A module whose things have files. It decides, for each thing and asker, whether its files may be seen, added and
 * taken away; a kind that no module answers for has none.
 */
public interface OwnsFiles {
    /** The word for this module's things in addresses and rows: {@code record}. */
    String kind();

    /** A thing as the asker may see it; empty when there is none, or none that he may see. */
    Optional<Owned> find(Asker asker, String id);

    /**
     * Whether what is undecided about a thing still is, so that files may come and go. Asked in the transaction in which
     * one does; what decides about the thing must wait for its end.
     */
    default boolean isStillOpen(Asker asker, String id) {
        return true;
    }

    /**
     * A thing that has files.
     *
     * @param seen whose it is
     * @param personal whether its files are about persons: then they are sealed, and who opens them is noted
     * @param mayAdd whether the asker may add files; what he added he may take away again
     * @param mayRemove whether he may take away others' too
     */
    record Owned(Seen seen, boolean personal, boolean mayAdd, boolean mayRemove) {}
}
