package io.yuanliu.wire.profile.yaml;

import io.yuanliu.core.text.LocalText;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** Keys and values of a profile's file, read strictly: a key that nobody asked for is a fault, see {@link #done}. */
public final class Section {
    private final YamlFile file;
    private final String what;
    private final Keys keys;

    Section(YamlFile file, String what, MappingNode mapping) {
        this.file = file;
        this.what = what;
        this.keys = new Keys(file, what, mapping);
    }

    public String what() {
        return what;
    }

    public YamlFile file() {
        return file;
    }

    public int line(String key) {
        return keys.line(key);
    }

    public Set<String> keys() {
        return keys.all();
    }

    public boolean isScalar(String key) {
        return keys.get(key) instanceof ScalarNode;
    }

    public boolean has(String key) {
        return keys.ask(key) != null;
    }

    public void fault(String text) {
        file.fault(keys.line(), what + ": " + text);
    }

    public void fault(String key, String text) {
        file.fault(keys.line(key), what + "." + key + ": " + text);
    }

    /** Says which keys nobody asked for, and what was probably meant. */
    public void done() {
        keys.refuseUnasked();
    }

    public Optional<Scalar> scalar(String key) {
        return switch (keys.ask(key)) {
            case ScalarNode scalar ->
                Optional.of(new Scalar(file, YamlFile.line(scalar), what + "." + key, scalar.getValue()));
            case null -> Optional.empty();
            default -> {
                fault(key, "must be a single value");
                yield Optional.empty();
            }
        };
    }

    @Nullable
    public String text(String key) {
        return scalar(key).map(Scalar::text).orElse(null);
    }

    /** A text that must be there; a word that keeps reading going where it is not. */
    public String needed(String key) {
        return scalar(key).map(Scalar::text).orElseGet(() -> {
            missing(key);
            return "missing";
        });
    }

    public void missing(String key) {
        if (keys.get(key) == null) {
            fault("'" + key + "' is missing");
        }
    }

    public boolean flag(String key) {
        return scalar(key).filter(Scalar::isTrue).isPresent();
    }

    @Nullable
    public BigDecimal number(String key) {
        var scalar = scalar(key);
        return scalar.isEmpty() ? null : scalar.get().number();
    }

    public int whole(String key, int otherwise) {
        var number = number(key);
        if (number == null) {
            return otherwise;
        }
        try {
            return number.intValueExact();
        } catch (ArithmeticException _) {
            fault(key, "must be a whole number");
            return otherwise;
        }
    }

    /** One of some words. */
    public <T> @Nullable T word(String key, Map<String, T> words) {
        var scalar = scalar(key);
        return scalar.isEmpty() ? null : scalar.get().oneOf(words);
    }

    @Nullable
    public LocalText localText(String key) {
        return section(key).map(Section::asText).orElse(null);
    }

    public LocalText neededText(String key) {
        missing(key);
        var text = localText(key);
        return text == null ? new LocalText("", "") : text;
    }

    public LocalText asText() {
        var text = new LocalText(needed("zh"), needed("en"));
        done();
        return text;
    }

    public Optional<Section> section(String key) {
        return switch (keys.ask(key)) {
            case MappingNode mapping -> Optional.of(new Section(file, what + "." + key, mapping));
            case null -> Optional.empty();
            default -> {
                fault(key, "must hold keys with values");
                yield Optional.empty();
            }
        };
    }

    /** The values of a section whose keys are names. */
    public <T> Map<String, T> named(String key, Function<Section, T> reader) {
        return section(key).map(section -> section.each(reader)).orElse(Map.of());
    }

    /** Every key's own section, read. */
    <T> Map<String, T> each(Function<Section, T> reader) {
        var values = new LinkedHashMap<String, T>();
        for (var name : List.copyOf(keys.all())) {
            section(name).ifPresent(section -> values.put(name, reader.apply(section)));
        }
        return values;
    }

    /** A list of sections, read. */
    public <T> List<T> items(String key, Function<Section, T> reader) {
        return collect(key, section -> Optional.of(reader.apply(section)), word -> {
            word.fault("must hold keys with values");
            return Optional.empty();
        });
    }

    /** A list of words, or a single one. */
    public List<Scalar> words(String key) {
        if (keys.get(key) instanceof ScalarNode) {
            return scalar(key).stream().toList();
        }
        return collect(
                key,
                section -> {
                    section.fault("must be a single value");
                    return Optional.empty();
                },
                Optional::of);
    }

    /** A list whose items are sections or single words. */
    public <T> List<T> mixed(String key, Function<Section, T> section, Function<Scalar, T> word) {
        return collect(key, item -> Optional.of(section.apply(item)), item -> Optional.of(word.apply(item)));
    }

    private <T> List<T> collect(
            String key, Function<Section, Optional<T>> section, Function<Scalar, Optional<T>> word) {
        var values = new ArrayList<T>();
        int number = 0;
        for (var node : sequence(key)) {
            var name = what + "." + key + "[" + number++ + "]";
            switch (node) {
                case MappingNode mapping ->
                    section.apply(new Section(file, name, mapping)).ifPresent(values::add);
                case ScalarNode scalar ->
                    word.apply(new Scalar(file, YamlFile.line(scalar), name, scalar.getValue()))
                            .ifPresent(values::add);
                default -> file.fault(node, name + ": must be a word or hold keys with values");
            }
        }
        return values;
    }

    private List<Node> sequence(String key) {
        return switch (keys.ask(key)) {
            case SequenceNode sequence -> sequence.getValue();
            case null -> List.of();
            default -> {
                fault(key, "must be a list");
                yield List.of();
            }
        };
    }
}
