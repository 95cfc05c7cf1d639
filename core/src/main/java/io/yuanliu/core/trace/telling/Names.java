package io.yuanliu.core.trace.telling;

import io.yuanliu.core.packed.BlockReader;
import io.yuanliu.core.packed.BlockWriter;
import io.yuanliu.core.packed.IntColumn;
import io.yuanliu.core.packed.Ints;
import io.yuanliu.core.packed.TextBatch;
import io.yuanliu.core.packed.Texts;
import java.io.IOException;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Canonical keys as small numbers, with the written forms in which each was captured. */
public final class Names {
    public static final int NONE = Texts.NONE;

    private static final Ints NO_MORE = new Ints();

    private final Texts keys = new Texts();
    private final WrittenForms forms = new WrittenForms();
    /** The form that was captured first; {@link WrittenForms#NONE} of what nobody has written. */
    private final IntColumn first = new IntColumn();

    private final Map<Integer, Ints> others = new HashMap<>();
    private final BitSet single = new BitSet();
    private final BitSet isParty = new BitSet();
    private Ints parties = new Ints();
    private final Map<Integer, Integer> owners = new HashMap<>();

    /** Finds some keys together. */
    public void find(TextBatch batch) {
        keys.find(batch);
    }

    /** The number of a key of a batch in which all were looked for. */
    public int intern(TextBatch batch, int index) {
        return added(keys.intern(batch, index));
    }

    /** Notes that something was written so: {@link WrittenForms#of}. */
    void note(int known, String form) {
        note(known, forms.number(form));
    }

    private void note(int known, int form) {
        if (first.get(known) == WrittenForms.NONE) {
            first.set(known, form);
        } else if (first.get(known) != form) {
            var more = others.computeIfAbsent(known, _ -> new Ints());
            if (!more.contains(form)) {
                more.add(form);
            }
        }
    }

    /** The number of something that nobody has written yet. */
    public int intern(String key) {
        return added(keys.intern(key));
    }

    private int added(int number) {
        if (number == first.size()) {
            first.add(WrittenForms.NONE);
        }
        return number;
    }

    /** The number of a key, or {@link #NONE}. */
    public int find(String key) {
        return keys.find(key);
    }

    public int size() {
        return keys.size();
    }

    public String key(int number) {
        return keys.get(number);
    }

    @Nullable
    public String keyOrNull(int number) {
        return number == NONE ? null : key(number);
    }

    /** Notes that this names one thing, not so much of something. */
    void markSingle(int number) {
        single.set(number);
    }

    public boolean isSingle(int number) {
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
    public Ints parties() {
        return parties;
    }

    /** Says that a code is a party's: whatever names the one names the other. */
    public void setOwner(int code, int party) {
        if (code == party) {
            owners.remove(code);
        } else {
            owners.put(code, party);
        }
    }

    /** Whose code this is; itself when nobody has said. */
    public int owner(int number) {
        return owners.getOrDefault(number, number);
    }

    /** The form that was captured first; the key of what nobody has written. */
    public String written(int number) {
        return forms.text(first.get(number), key(number));
    }

    /** The other forms. */
    public List<String> aliases(int number) {
        var more = others.getOrDefault(number, NO_MORE);
        return IntStream.range(0, more.size())
                .mapToObj(i -> forms.text(more.get(i), key(number)))
                .toList();
    }

    /** What keys and forms take in memory. */
    public long bytes() {
        return keys.bytes() + forms.bytes() + first.bytes();
    }

    /** Saves all but whose codes are whose, which only the registry knows. */
    public void save(BlockWriter out) throws IOException {
        keys.save(out);
        forms.save(out);
        first.save(out);
        out.number(others.size());
        for (var entry : others.entrySet()) {
            out.number(entry.getKey());
            entry.getValue().save(out);
        }
        out.bits(single);
        out.bits(isParty);
        parties.save(out);
    }

    public void load(BlockReader in) throws IOException {
        keys.load(in);
        forms.load(in);
        first.load(in);
        for (int left = in.count(); left > 0; left--) {
            others.put(in.count(), Ints.load(in));
        }
        single.or(in.bits());
        isParty.or(in.bits());
        parties = Ints.load(in);
    }
}
