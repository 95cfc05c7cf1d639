package io.yuanliu.server.log.follow;

import io.yuanliu.server.log.EntryView;
import io.yuanliu.server.log.LoggedEntry;

/** Where what a fold makes is kept: the copy that answers, and one that is built beside it. */
public interface Copies<E extends LoggedEntry, C extends Copy<E>> {
    String name();

    int version();

    EntryView<E> view();

    /** How many entries are taken in at one go, at most. */
    default int piece() {
        return 1_000;
    }

    /** The copy that answers, as far as it was kept; an older version of the fold may have made it. */
    C open();

    /** An empty copy beside it; one that was begun before is given up. */
    C begin();

    /** Lets a copy that has read as far take the place of the one that answers, and gives what answers from now on. */
    C replace(C fresh);

    /** Everything has been read: time for what is done now and then. */
    default void rest(C current) {}

    /** The last that is done with it. */
    default void close(C current) {}
}
