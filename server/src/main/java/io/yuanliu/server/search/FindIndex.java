package io.yuanliu.server.search;

import io.yuanliu.server.scope.Scope;
import io.yuanliu.server.search.words.Question;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where things are looked up. It says only where to look: ids, within a scope, in their order. */
public interface FindIndex {
    /** A thing, and its place in the order of what is found. */
    record Found(String id, Place place) {}

    /**
     * A place in the order.
     *
     * @param tier how well it is found: 0 for a number that is just that one
     * @param order within the tier
     * @param tie what tells apart what has the same order
     */
    record Place(int tier, long order, long tie) {}

    /**
     * What is found of one kind.
     *
     * @param total how many there are, counted to one more than asked for
     */
    record Finds(List<Found> items, int total) {
        public static final Finds NOTHING = new Finds(List.of(), 0);
    }

    /** How much is wanted: so many, those behind a place, and how far to count; 0 to count nothing. */
    record Wanted(int size, @Nullable Place after, int counted) {}

    Finds find(Question question, String kind, Scope scope, Wanted wanted);

    /** Opens what was kept; empty when there is nothing, or it is of another form. */
    Optional<IndexEdition> open();

    /** Begins an empty one, beside what is there. */
    IndexEdition begin();

    /** Answers from this edition from now on; from none: with nothing. */
    void answerFrom(@Nullable IndexEdition edition);
}
