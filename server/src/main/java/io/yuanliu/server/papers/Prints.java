package io.yuanliu.server.papers;

import io.yuanliu.server.scope.Asker;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A module that has something to print. It says what stands on the paper, cut to what the asker may see. */
public interface Prints {
    /** The word for it in addresses: {@code trace}. */
    String kind();

    /** The sizes that it is printed in, the usual one first. */
    List<PageForm> forms();

    /** What may be said about how it is to be: names of options. */
    default List<String> options() {
        return List.of();
    }

    /** The paper of one thing; refuses when there is none, or none that the asker may see. */
    Paper describe(Asker asker, String of, Wish wish);

    /**
     * How somebody wants a paper.
     *
     * @param options by their names, each one of {@link #options()}
     */
    record Wish(PageForm form, Locale locale, Map<String, String> options) {
        public @Nullable String option(String name) {
            return options.get(name);
        }
    }
}
