package io.yuanliu.server.search;

import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** What the database says to the index. */
public interface Feed {
    /** A change that was noted, by the number of its row. */
    record Change(long number, String of, String id) {}

    /** The oldest changes that wait, without those that are known already; at most so many. */
    List<Change> changes(Collection<Change> known, int most);

    /** These changes are in the index, for good. */
    void done(Collection<Change> changes);

    /** Whether the index's commit belongs to this database. */
    boolean knows(UUID commit);

    /** A commit is about to be made. */
    void announce(UUID commit);

    /** It was made: earlier ones are history. */
    void settle(UUID commit);
}
