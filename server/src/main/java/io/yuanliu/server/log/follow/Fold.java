package io.yuanliu.server.log.follow;

import io.yuanliu.server.log.EntryView;
import io.yuanliu.server.log.LoggedEntry;
import java.util.List;

/**
 * What is made of the log, entry by entry. It sees what stands and what does not stand any more; corrections and error
 * declarations have been resolved before. Entries of a shard come in its order, shards in any turns.
 */
public interface Fold<E extends LoggedEntry> {
    /** Short and stable: {@code trace}. */
    String name();

    /** Goes up with every change of what it makes: it is then built anew by itself. */
    int version();

    /** How much of an entry it needs. */
    EntryView<E> view();

    /** Takes in entries that stand. */
    void take(List<E> entries);

    /** Takes back entries that were taken in: afterwards all is as if they had never been there. */
    void takeBack(List<E> entries);
}
