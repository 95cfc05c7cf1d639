package io.yuanliu.server.people;

import java.util.List;

/** Where views of lists are kept, each for its holder alone: {@code user:<name>}, {@code client:<id>}. */
public interface ViewStore {
    /** Views of one list, by name. */
    List<ListView> of(String holder, String list);

    /**
     * Keeps a view in place of the one of the same name. If it is the usual one, no other of the list is any longer.
     *
     * @param most how many a holder may keep of one list
     * @param mostInAll how many of all lists together
     * @return false where it would be one too many
     */
    boolean keep(String holder, String list, ListView view, int most, int mostInAll);

    /** Keeps a view in place of one of another name. */
    Renamed rename(String holder, String list, String from, ListView view);

    /** Forgets a view; false when there is none of that name. */
    boolean forget(String holder, String list, String name);

    /** How giving a view another name went. */
    enum Renamed {
        DONE,
        /** There is no view of the name that it had. */
        UNKNOWN,
        /** Another view has the name that it should get. */
        TAKEN
    }
}
