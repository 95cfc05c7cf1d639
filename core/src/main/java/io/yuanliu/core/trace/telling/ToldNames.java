package io.yuanliu.core.trace.telling;

import io.yuanliu.core.packed.Ints;
import io.yuanliu.core.packed.PackedReader;
import io.yuanliu.core.packed.TextBatch;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;

/** The names in the events of some rows, each with the forms in which it is written there, as {@link RowNames} wrote them. */
final class ToldNames {
    private final TextBatch keys = new TextBatch();
    private final BitSet single = new BitSet();
    private final List<String> forms = new ArrayList<>();
    private final Ints ends = new Ints();

    /** How many there are so far. */
    int size() {
        return keys.size();
    }

    /** Reads the names of one event. */
    void read(PackedReader in) {
        skipWhatWasCutShort();
        var texts = new RowTexts();
        for (int left = in.count(); left > 0; left--) {
            int shared = in.count();
            int rest = in.count();
            keys.add(shared, in, rest);
            int marks = in.count();
            single.set(keys.size() - 1, (marks & 1) != 0);
            for (int more = marks >>> 1; more > 0; more--) {
                forms.add(Objects.requireNonNull(texts.read(in)));
            }
            ends.add(forms.size());
        }
    }

    private void skipWhatWasCutShort() {
        while (ends.size() < keys.size()) {
            ends.add(forms.size());
        }
    }

    /** Finds what a graph knows of them already, all together. */
    void lookUp(Names names) {
        names.find(keys);
    }

    /** The graph's numbers of some, which it knows from now on. */
    int[] numbers(int first, int count, Names names) {
        var numbers = new int[count];
        for (int i = 0; i < count; i++) {
            int name = first + i;
            numbers[i] = names.intern(keys, name);
            if (single.get(name)) {
                names.markSingle(numbers[i]);
            }
            for (int form = name == 0 ? 0 : ends.get(name - 1); form < ends.get(name); form++) {
                names.note(numbers[i], forms.get(form));
            }
        }
        return numbers;
    }
}
