package io.yuanliu.server.trace;

import io.yuanliu.core.packed.BlockReader;
import io.yuanliu.core.packed.BlockWriter;
import io.yuanliu.server.scope.Whose;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Whose events are, by number: there are few such scenes, and each has many events. One adds, many ask. */
final class Scenes {
    private final Map<Whose, Integer> numbers = new ConcurrentHashMap<>();
    private final Map<Integer, Whose> scenes = new ConcurrentHashMap<>();

    int number(Whose scene) {
        return numbers.computeIfAbsent(scene, it -> {
            int number = scenes.size();
            scenes.put(number, it);
            return number;
        });
    }

    /** The scene of a number; null for one that stands for none. */
    @Nullable
    Whose scene(int number) {
        return scenes.get(number);
    }

    void save(BlockWriter out) throws IOException {
        var inOrder = new TreeMap<>(scenes).values();
        out.number(inOrder.size());
        for (var scene : inOrder) {
            for (var column : Whose.COLUMNS) {
                out.textOrNull(column.of().apply(scene));
            }
        }
    }

    static List<Whose> read(BlockReader in) throws IOException {
        var read = new ArrayList<Whose>();
        for (int left = in.count(); left > 0; left--) {
            var known = new HashMap<String, String>();
            for (var column : Whose.COLUMNS) {
                var value = in.textOrNull();
                if (value != null) {
                    known.put(column.name(), value);
                }
            }
            read.add(Whose.of(known));
        }
        return read;
    }
}
