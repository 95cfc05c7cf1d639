package io.yuanliu.core.trace;

import io.yuanliu.core.identifier.WrittenIdentifier;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Canonical keys as small numbers, with the written forms in which each was captured. */
final class Names {
    static final int NONE = -1;

    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<String> keys = new ArrayList<>();
    private final List<String> written = new ArrayList<>();
    private final Map<Integer, List<String>> aliases = new HashMap<>();
    private final BitSet single = new BitSet();
    private final BitSet isParty = new BitSet();
    private final Ints parties = new Ints();
    private final Map<Integer, Integer> owners = new HashMap<>();

    int intern(@Nullable WrittenIdentifier identifier) {
        if (identifier == null) {
            return NONE;
        }
        int known = intern(identifier.key());
        if (written.get(known).isEmpty()) {
            written.set(known, identifier.text());
        } else if (!written.get(known).equals(identifier.text())) {
            var others = aliases.computeIfAbsent(known, _ -> new ArrayList<>(1));
            if (!others.contains(identifier.text())) {
                others.add(identifier.text());
            }
        }
        return known;
    }

    /** The number of something that nobody has written yet. */
    int intern(String key) {
        var known = numbers.putIfAbsent(key, keys.size());
        if (known != null) {
            return known;
        }
        keys.add(key);
        written.add("");
        return keys.size() - 1;
    }

    /** The number of a key, or {@link #NONE}. */
    int find(String key) {
        return numbers.getOrDefault(key, NONE);
    }

    int size() {
        return keys.size();
    }

    String key(int number) {
        return keys.get(number);
    }

    @Nullable
    String keyOrNull(int number) {
        return number == NONE ? null : keys.get(number);
    }

    /** Notes that this names one thing, not so much of something. */
    void markSingle(int number) {
        single.set(number);
    }

    boolean isSingle(int number) {
        return single.get(number);
    }

    /** Notes that this is somebody. */
    void markParty(int number) {
        if (number != NONE && !isParty.get(number)) {
            isParty.set(number);
            parties.add(number);
        }
    }

    /** Everybody, in the order in which they were named first. */
    Ints parties() {
        return parties;
    }

    /** Says that a code is a party's: whatever names the one names the other. */
    void setOwner(int code, int party) {
        if (code == party) {
            owners.remove(code);
        } else {
            owners.put(code, party);
        }
    }

    /** Whose code this is; itself when nobody has said. */
    int owner(int number) {
        return owners.getOrDefault(number, number);
    }

    /** The form that was captured first; the key of what nobody has written. */
    String written(int number) {
        return written.get(number).isEmpty() ? keys.get(number) : written.get(number);
    }

    /** The other forms. */
    List<String> aliases(int number) {
        return aliases.getOrDefault(number, List.of());
    }
}
