package io.yuanliu.wire.profile.yaml;

import java.util.List;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ParserException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;

/** One file of a profile, and where what is wrong with it is noted. */
public record YamlFile(String name, List<ProfileFault> faults) {
    private static final int LARGEST = 2_000_000;
    private static final int DEEPEST = 64;

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
            checkNesting(settings, text);
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

    /** Before anything goes down into it: a value within itself has no end, and a deep one more steps than a thread. */
    private static void checkNesting(LoadSettings settings, String text) {
        int depth = 0;
        int named = 0;
        for (var event : new Parse(settings).parseString(text)) {
            switch (event) {
                case CollectionStartEvent start -> {
                    depth++;
                    named = named > 0 || start.getAnchor().isPresent() ? named + 1 : 0;
                }
                case CollectionEndEvent _ -> {
                    depth--;
                    named = Math.max(0, named - 1);
                }
                case AliasEvent alias -> {
                    if (named > 0) {
                        throw wrong("an alias must not stand within what an anchor names", alias);
                    }
                }
                default -> {}
            }
            if (depth > DEEPEST) {
                throw wrong("values lie deeper within each other than " + DEEPEST + " times", event);
            }
        }
    }

    private static ParserException wrong(String problem, Event at) {
        return new ParserException(problem, at.getStartMark());
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
