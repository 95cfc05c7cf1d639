package io.yuanliu.core.trace;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntSupplier;
import org.jspecify.annotations.Nullable;

/** What was told under one eventID, by whom, and whether it still counts. */
final class Tellings {
    private final List<Telling> tellings = new ArrayList<>(1);
    private final List<Author> authors = new ArrayList<>(1);

    /** One content; several authors may tell the same. */
    private record Telling(List<Occurrence> said, int first) {}

    private static final class Author {
        final String name;

        @Nullable
        Telling telling;

        boolean takenBack;

        Author(String name) {
            this.name = name;
        }

        boolean tells(Telling other) {
            return !takenBack && other.equals(telling);
        }
    }

    /** Takes the numbers that an event's occurrences have, and whether they count. */
    interface Counting {
        void set(int number, boolean counts);
    }

    boolean knows(String author) {
        return author(author).telling != null;
    }

    void tell(String author, List<Occurrence> said, IntSupplier store) {
        author(author).telling = tellings.stream()
                .filter(telling -> telling.said().equals(said))
                .findFirst()
                .orElseGet(() -> {
                    var telling = new Telling(said, store.getAsInt());
                    tellings.add(telling);
                    return telling;
                });
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

    Set<String> authorsOf(Occurrence occurrence) {
        var names = new TreeSet<String>();
        for (var telling : tellings) {
            if (telling.said().contains(occurrence)) {
                authors.stream().filter(author -> author.tells(telling)).forEach(author -> names.add(author.name));
            }
        }
        return names;
    }

    void forEach(Counting counting) {
        for (var telling : tellings) {
            boolean counts = counts(telling);
            for (int i = 0; i < telling.said().size(); i++) {
                counting.set(telling.first() + i, counts);
            }
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
}
