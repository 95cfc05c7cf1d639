package io.yuanliu.server.scope;

import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Which data somebody may see. Written as JSON it is the setting {@code yuanliu.scope} that PostgreSQL's policies
 * read (docs/reference/access.md).
 */
public sealed interface Scope {
    /** Everything. */
    record All() implements Scope {}

    /** What these parties (canonical keys) sent or are named in. */
    record Parties(Set<String> keys) implements Scope {
        public Parties {
            keys = Set.copyOf(keys);
            if (keys.isEmpty()) {
                throw new IllegalArgumentException("A scope of no parties is Nothing");
            }
        }
    }

    /**
     * What happened in a region, in some categories.
     *
     * @param prefix 2 to 6 leading digits of the division code (GB/T 2260)
     * @param categories names of categories; empty means every category
     */
    record Regions(String prefix, Set<String> categories) implements Scope {
        public Regions {
            categories = Set.copyOf(categories);
            if (!prefix.matches("[0-9]{2,6}")) {
                throw new IllegalArgumentException("A region is 2 to 6 digits: " + prefix);
            }
        }
    }

    /** Nothing at all: a read with it is an error. */
    record Nothing() implements Scope {}

    static Scope ofParties(Collection<String> keys) {
        return keys.isEmpty() ? new Nothing() : new Parties(Set.copyOf(keys));
    }

    /** The form that the database reads. */
    default String json() {
        return switch (this) {
            case All() -> "{\"all\":true}";
            case Parties(var keys) -> "{\"parties\":" + array(keys) + "}";
            case Regions(var prefix, var categories) ->
                "{\"region\":" + quoted(prefix) + ",\"categories\":" + array(categories) + "}";
            case Nothing() -> throw new IllegalStateException("A scope of nothing reads nothing");
        };
    }

    private static String array(Set<String> texts) {
        return new TreeSet<>(texts).stream().map(Scope::quoted).collect(Collectors.joining(",", "[", "]"));
    }

    private static String quoted(String text) {
        var json = new StringBuilder("\"");
        text.chars().forEach(character -> {
            if (character == '"' || character == '\\') {
                json.append('\\').append((char) character);
            } else if (character < ' ') {
                json.append(String.format("\\u%04x", character));
            } else {
                json.append((char) character);
            }
        });
        return json.append('"').toString();
    }
}
