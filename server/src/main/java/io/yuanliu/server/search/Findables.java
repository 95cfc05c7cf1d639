package io.yuanliu.server.search;

import io.yuanliu.server.scope.Asker;
import io.yuanliu.server.search.words.Question;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What of a module can be found. Each module that has something tells it, and alone decides who is shown it. */
public interface Findables {
    /** The kinds of its things, as answers name them. */
    Set<String> kinds();

    /** Waits until what is shown is as far as an earlier answer; what is found may be further than what it is read from. */
    default void awaitWritten(@Nullable String header) {}

    /** The ids of things that a question may name outright and that the module knows without the index. */
    default List<String> named(String kind, Question question) {
        return List.of();
    }

    /**
     * What an asker may see of these things of a kind, read anew within his scope; what is left out here is not shown,
     * whatever the index says.
     *
     * @param question what was looked for, where a thing has several numbers to show
     */
    List<Hit> show(Asker asker, String kind, Collection<String> ids, Question question, Locale locale);
}
