package io.yuanliu.server.trace;

import io.yuanliu.core.packed.BlockReader;
import io.yuanliu.core.packed.BlockWriter;
import io.yuanliu.server.scope.Whose;
import java.io.IOException;
import java.util.ArrayList;
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
            out.textOrNull(scene.party());
            out.textOrNull(scene.site());
            out.textOrNull(scene.region());
            out.textOrNull(scene.category());
            out.textOrNull(scene.stage());
        }
    }

    static List<Whose> read(BlockReader in) throws IOException {
        var read = new ArrayList<Whose>();
        for (int left = in.count(); left > 0; left--) {
            read.add(new Whose(in.textOrNull(), in.textOrNull(), in.textOrNull(), in.textOrNull(), in.textOrNull()));
        }
        return read;
    }
}
