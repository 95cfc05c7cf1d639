package io.yuanliu.server.trace;

import io.yuanliu.core.packed.BlockReader;
import io.yuanliu.core.packed.BlockWriter;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Scenes by number, for there are few of them and each has many events. One adds, many ask. */
final class Scenes {
    private final Map<Scene, Integer> numbers = new ConcurrentHashMap<>();
    private final Map<Integer, Scene> scenes = new ConcurrentHashMap<>();

    int number(Scene scene) {
        return numbers.computeIfAbsent(scene, it -> {
            int number = scenes.size();
            scenes.put(number, it);
            return number;
        });
    }

    /** The scene of a number; null for one that stands for none. */
    @Nullable
    Scene scene(int number) {
        return scenes.get(number);
    }

    void save(BlockWriter out) throws IOException {
        var inOrder = new TreeMap<>(scenes).values();
        out.number(inOrder.size());
        for (var scene : inOrder) {
            out.textOrNull(scene.party());
            out.textOrNull(scene.region());
            out.textOrNull(scene.category());
        }
    }

    static List<Scene> read(BlockReader in) throws IOException {
        var read = new ArrayList<Scene>();
        for (int left = in.count(); left > 0; left--) {
            read.add(new Scene(in.textOrNull(), in.textOrNull(), in.textOrNull()));
        }
        return read;
    }
}
