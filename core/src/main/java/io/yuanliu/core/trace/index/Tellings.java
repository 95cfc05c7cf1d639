package io.yuanliu.core.trace.index;

import io.yuanliu.core.packed.BlockReader;
import io.yuanliu.core.packed.BlockWriter;
import io.yuanliu.core.trace.telling.Names;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What was told under one eventID, by whom, and whether it still counts; kept only where more is to be said than that one
 * author told it.
 */
final class Tellings {
    private final List<Telling> tellings = new ArrayList<>(1);
    private final List<Author> authors = new ArrayList<>(1);

    /** One content: so many occurrences from the first number on; several authors may tell the same. */
    record Telling(int first, int size) {
        boolean has(int number) {
            return first <= number && number < first + size;
        }
    }

    private static final class Author {
        final String name;

        @Nullable
        Telling telling;

        int label;
        boolean takenBack;

        Author(String name) {
            this.name = name;
        }

        boolean tells(Telling other) {
            return !takenBack && other.equals(telling);
        }
    }

    /** Takes the tellings with whether they count. */
    interface Counting {
        void set(Telling telling, boolean counts);
    }

    List<Telling> all() {
        return tellings;
    }

    /** What an author told, or null. */
    @Nullable
    Telling of(String author) {
        return author(author).telling;
    }

    /** How an author's telling is labelled, or {@link Names#NONE}. */
    int label(String author) {
        for (var one : authors) {
            if (one.name.equals(author) && one.telling != null) {
                return one.label;
            }
        }
        return Names.NONE;
    }

    /** @param telling one that is known here, or a new one */
    void tell(String author, int label, Telling telling) {
        var one = author(author);
        one.telling = telling;
        one.label = label;
        if (!tellings.contains(telling)) {
            tellings.add(telling);
        }
    }

    void takeBack(String author) {
        author(author).takenBack = true;
    }

    boolean counts() {
        return tellings.stream().anyMatch(this::counts);
    }

    private boolean counts(Telling telling) {
        return authors.stream().anyMatch(author -> author.tells(telling));
    }

    Set<String> authorsOf(int occurrence) {
        var names = new TreeSet<String>();
        for (var telling : tellings) {
            if (telling.has(occurrence)) {
                authors.stream().filter(author -> author.tells(telling)).forEach(author -> names.add(author.name));
            }
        }
        return names;
    }

    void forEach(Counting counting) {
        for (var telling : tellings) {
            counting.set(telling, counts(telling));
        }
    }

    private Author author(String name) {
        for (var author : authors) {
            if (author.name.equals(name)) {
                return author;
            }
        }
        var author = new Author(name);
        authors.add(author);
        return author;
    }

    void save(BlockWriter out) throws IOException {
        out.number(tellings.size());
        for (var telling : tellings) {
            out.number(telling.first());
            out.number(telling.size());
        }
        out.number(authors.size());
        for (var author : authors) {
            out.text(author.name);
            out.number(author.telling == null ? Names.NONE : tellings.indexOf(author.telling));
            out.number(author.label);
            out.number(author.takenBack ? 1 : 0);
        }
    }

    static Tellings load(BlockReader in) throws IOException {
        var loaded = new Tellings();
        for (int left = in.count(); left > 0; left--) {
            loaded.tellings.add(new Telling(in.count(), in.count()));
        }
        for (int left = in.count(); left > 0; left--) {
            var author = loaded.author(in.text());
            int telling = in.count();
            author.telling = telling == Names.NONE ? null : loaded.tellings.get(telling);
            author.label = in.count();
            author.takenBack = in.count() == 1;
        }
        return loaded;
    }
}
