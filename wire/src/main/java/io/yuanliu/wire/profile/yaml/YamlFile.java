package io.yuanliu.wire.profile.yaml;

import java.util.List;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;

/** One file of a profile, and where what is wrong with it is noted. */
public record YamlFile(String name, List<ProfileFault> faults) {
    private static final int LARGEST = 2_000_000;

    /**
     * The file's content; empty when it is no mapping.
     *
     * @param what it describes, as faults name it
     */
    public Optional<Section> read(String what, String text) {
        try {
            var settings = LoadSettings.builder()
                    .setLabel(name)
                    .setAllowDuplicateKeys(true) // reported by Section, with the line of the second
                    .setCodePointLimit(LARGEST)
                    .setMaxAliasesForCollections(100)
                    .build();
            return new Compose(settings).composeString(text).flatMap(node -> section(what, node));
        } catch (MarkedYamlEngineException unreadable) {
            int line =
                    unreadable.getProblemMark().map(mark -> mark.getLine() + 1).orElse(1);
            faults.add(new ProfileFault(name, line, "not YAML: " + unreadable.getProblem()));
        } catch (YamlEngineException unreadable) {
            faults.add(new ProfileFault(name, 1, "not YAML: " + unreadable.getMessage()));
        }
        return Optional.empty();
    }

    private Optional<Section> section(String what, Node node) {
        if (node instanceof MappingNode mapping) {
            return Optional.of(new Section(this, what, mapping));
        }
        fault(node, "the file must hold keys with values");
        return Optional.empty();
    }

    public void fault(Node node, String text) {
        fault(line(node), text);
    }

    public void fault(int line, String text) {
        faults.add(new ProfileFault(name, line, text));
    }

    static int line(Node node) {
        return node.getStartMark().map(mark -> mark.getLine() + 1).orElse(1);
    }
}
