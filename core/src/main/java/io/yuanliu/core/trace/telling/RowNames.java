package io.yuanliu.core.trace.telling;

import io.yuanliu.core.identifier.WrittenIdentifier;
import io.yuanliu.core.packed.PackedWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The names in one event by numbers of its own, each with the forms in which it is written there. */
final class RowNames {
    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<Name> names = new ArrayList<>();

    private static final class Name {
        final String key;
        final Set<String> written = new LinkedHashSet<>(2);
        boolean single;

        Name(String key) {
            this.key = key;
        }
    }

    int intern(@Nullable WrittenIdentifier identifier) {
        if (identifier == null) {
            return Names.NONE;
        }
        int number = intern(identifier.key());
        names.get(number).written.add(identifier.text());
        return number;
    }

    /** The number of something that nobody writes here. */
    int intern(String key) {
        var known = numbers.putIfAbsent(key, names.size());
        if (known == null) {
            names.add(new Name(key));
            return names.size() - 1;
        }
        return known;
    }

    /** Notes that this names one thing, not so much of something. */
    void markSingle(int number) {
        names.get(number).single = true;
    }

    /** Writes the keys, each without what it begins with as the one before does, and their forms, each once. */
    void write(PackedWriter out) {
        var forms = new RowTexts();
        var before = new byte[0];
        out.number(names.size());
        for (var name : names) {
            var key = name.key.getBytes(StandardCharsets.UTF_8);
            int shared = shared(before, key);
            out.number(shared);
            out.number(key.length - (long) shared);
            out.octets(key, shared, key.length - shared);
            out.number(((long) name.written.size() << 1) | (name.single ? 1 : 0));
            name.written.forEach(text -> forms.write(out, WrittenForms.of(name.key, text)));
            before = key;
        }
    }

    private static int shared(byte[] before, byte[] key) {
        int differs = Arrays.mismatch(before, key);
        return differs < 0 ? key.length : differs;
    }
}
