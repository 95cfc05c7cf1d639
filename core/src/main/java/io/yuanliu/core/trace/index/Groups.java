package io.yuanliu.core.trace.index;

import io.yuanliu.core.packed.BlockReader;
import io.yuanliu.core.packed.BlockWriter;
import io.yuanliu.core.packed.Ints;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

/** Which occurrences tell one transformation together, whether they count or not. */
final class Groups {
    private static final Ints NOTHING = new Ints();

    private final Map<String, Ints> groups = new HashMap<>();

    void add(String transformation, int occurrence) {
        groups.computeIfAbsent(transformation, _ -> new Ints()).add(occurrence);
    }

    Ints of(String transformation) {
        return groups.getOrDefault(transformation, NOTHING);
    }

    void save(BlockWriter out) throws IOException {
        out.number(groups.size());
        for (var group : groups.entrySet()) {
            out.text(group.getKey());
            group.getValue().save(out);
        }
    }

    void load(BlockReader in) throws IOException {
        for (int left = in.count(); left > 0; left--) {
            groups.put(in.text(), Ints.load(in));
        }
    }
}
