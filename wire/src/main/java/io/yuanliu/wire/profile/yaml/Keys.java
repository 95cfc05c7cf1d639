package io.yuanliu.wire.profile.yaml;

import io.yuanliu.core.text.Nearest;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/** The keys of a mapping, each in its line, and for which of them somebody has asked. */
final class Keys {
    private final YamlFile file;
    private final String what;
    private final int line;
    private final Map<String, Node> nodes = new LinkedHashMap<>();
    private final Map<String, Integer> lines = new LinkedHashMap<>();
    private final Set<String> asked = new LinkedHashSet<>();

    Keys(YamlFile file, String what, MappingNode mapping) {
        this.file = file;
        this.what = what;
        this.line = YamlFile.line(mapping);
        mapping.getValue().forEach(this::add);
    }

    private void add(NodeTuple entry) {
        if (!(entry.getKeyNode() instanceof ScalarNode key)) {
            file.fault(entry.getKeyNode(), what + ": a key must be a word");
            return;
        }
        if (nodes.putIfAbsent(key.getValue(), entry.getValueNode()) != null) {
            file.fault(key, what + ": the key '" + key.getValue() + "' is there twice");
        }
        lines.putIfAbsent(key.getValue(), YamlFile.line(key));
    }

    Set<String> all() {
        return nodes.keySet();
    }

    /** What stands under a key, without asking for it; null where it is not there. */
    @Nullable
    Node get(String key) {
        return nodes.get(key);
    }

    /** The same, and from now on the key is known. */
    @Nullable
    Node ask(String key) {
        asked.add(key);
        return nodes.get(key);
    }

    /** Where the mapping begins. */
    int line() {
        return line;
    }

    /** Where a key stands; of one that is not there, where the mapping begins. */
    int line(String key) {
        return lines.getOrDefault(key, line);
    }

    /** Says which keys nobody asked for, and what was probably meant. */
    void refuseUnasked() {
        for (var key : nodes.keySet()) {
            if (!asked.contains(key)) {
                file.fault(line(key), what + ": unknown key '" + key + "'" + Nearest.hint(key, asked));
            }
        }
    }
}
