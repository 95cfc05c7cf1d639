package io.yuanliu.server.people;

import java.util.List;

/** Where views of lists are kept, each for its holder alone: {@code user:<name>}, {@code client:<id>}. */
public interface ViewStore {
    /** Views of one list, by name. */
    List<ListView> of(String holder, String list);

    /**
     * Keeps a view in place of the one of the same name.
     *
     * @param most how many a holder may keep of one list
     * @param mostInAll how many of all lists together
     * @return false where it would be one too many
     */
    boolean keep(String holder, String list, ListView view, int most, int mostInAll);

    /** Forgets a view; false when there is none of that name. */
    boolean forget(String holder, String list, String name);
}
