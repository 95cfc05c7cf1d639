package io.yuanliu.wire.epcis;

import io.yuanliu.core.data.Data;
import io.yuanliu.core.event.Timestamp;
import io.yuanliu.core.identifier.WrittenIdentifier;
import io.yuanliu.wire.json.Findings;
import io.yuanliu.wire.json.Pointer;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** An object of an event: its fields as what the standard says they are; whatever they are instead is a finding. */
final class Node {
    private final Data.Fields fields;
    private final Pointer at;
    private final EventScope scope;

    Node(Data.Fields fields, Pointer at, EventScope scope) {
        this.fields = fields;
        this.at = at;
        this.scope = scope;
    }

    Findings findings() {
        return scope.findings();
    }

    Pointer at() {
        return at;
    }

    boolean has(String name) {
        return fields.get(name) != null;
    }

    void fault(String code, String name, Map<String, String> values) {
        scope.findings().block(code, at.field(name), values);
    }

    private void expected(String code, Pointer there) {
        scope.findings().block(code, there);
    }

    /** Tells that a field is missing, when it is. */
    void require(String name) {
        if (!has(name)) {
            scope.findings().block("epcis.required", at, Map.of("field", name));
        }
    }

    @Nullable
    String text(String name) {
        Data data = fields.get(name);
        if (data == null) {
            return null;
        }
        if (data instanceof Data.Text(var text)) {
            return text;
        }
        expected("epcis.expected-text", at.field(name));
        return null;
    }

    @Nullable
    String uri(String name) {
        String text = text(name);
        if (text != null && !Uris.isAbsolute(text)) {
            fault("epcis.not-a-uri", name, Map.of("text", text));
        }
        return text;
    }

    @Nullable
    Timestamp time(String name) {
        String text = text(name);
        if (text == null) {
            return null;
        }
        Timestamp time = Timestamps.read(text);
        if (time == null) {
            fault("epcis.time", name, Map.of("text", text));
        }
        return time;
    }

    @Nullable
    BigDecimal number(String name) {
        Data data = fields.get(name);
        if (data == null) {
            return null;
        }
        if (data instanceof Data.Decimal(var number)) {
            return number;
        }
        expected("epcis.expected-number", at.field(name));
        return null;
    }

    void flag(String name) {
        Data data = fields.get(name);
        if (data != null && !(data instanceof Data.Flag)) {
            expected("epcis.expected-flag", at.field(name));
        }
    }

    @Nullable
    WrittenIdentifier identifier(String name) {
        Data data = fields.get(name);
        return data == null ? null : scope.values().identifier(data, at.field(name));
    }

    /** A standard word or a URI of one's own. */
    @Nullable
    String word(String name, Vocabulary vocabulary) {
        String text = text(name);
        return text == null ? null : scope.values().word(text, at.field(name), vocabulary);
    }

    /** As {@link #word}, where the text is kept as it came, so that a full form is no matter. */
    void wordAsWritten(String name, Vocabulary vocabulary) {
        String text = text(name);
        if (text != null) {
            scope.values().checkWord(text, at.field(name), vocabulary);
        }
    }

    List<WrittenIdentifier> identifiers(String name) {
        return list(name, scope.values()::identifier);
    }

    List<String> words(String name, Vocabulary vocabulary) {
        return list(name, (data, there) -> scope.values().word(data, there, vocabulary));
    }

    List<String> uris(String name) {
        return list(name, scope.values()::uri);
    }

    /** A list of objects, each read by {@code reader}. */
    <T> List<T> nodes(String name, Function<Node, @Nullable T> reader) {
        return list(name, (data, there) -> {
            if (data instanceof Data.Fields object) {
                return reader.apply(new Node(object, there, scope));
            }
            expected("epcis.expected-object", there);
            return null;
        });
    }

    private interface ItemReader<T> {
        @Nullable
        T read(Data data, Pointer there);
    }

    private <T> List<T> list(String name, ItemReader<T> reader) {
        Data data = fields.get(name);
        if (data == null) {
            return List.of();
        }
        Pointer there = at.field(name);
        if (!(data instanceof Data.Items(var items))) {
            expected("epcis.expected-list", there);
            return List.of();
        }
        if (items.isEmpty()) {
            scope.asWritten(there);
        }
        var values = new ArrayList<T>(items.size());
        for (int i = 0; i < items.size(); i++) {
            T value = reader.read(items.get(i), there.item(i));
            if (value != null) {
                values.add(value);
            }
        }
        return values;
    }

    @Nullable
    Node node(String name) {
        Data data = fields.get(name);
        if (data == null) {
            return null;
        }
        if (data instanceof Data.Fields object) {
            return new Node(object, at.field(name), scope);
        }
        expected("epcis.expected-object", at.field(name));
        return null;
    }

    /** The list of texts that may also be sent as one text. */
    List<String> oneOrMoreUris(String name) {
        if (fields.get(name) instanceof Data.Text one) {
            scope.asWritten(at.field(name));
            String uri = scope.values().uri(one, at.field(name));
            return uri == null ? List.of() : List.of(uri);
        }
        return uris(name);
    }

    /** The fields that are none of the standard's; a name that nobody declared is a finding. */
    Data.Fields extensions(Set<String> standard) {
        LinkedHashMap<String, Data> extensions = null;
        for (var field : fields.values().entrySet()) {
            String name = field.getKey();
            if (!standard.contains(name)) {
                checkName(name);
                extensions = extensions == null ? new LinkedHashMap<>() : extensions;
                extensions.put(name, field.getValue());
            }
        }
        return extensions == null ? Data.Fields.NONE : new Data.Fields(extensions);
    }

    /** All fields as they came, names that nobody declared reported. */
    Data.Fields all(Set<String> standard) {
        extensions(standard);
        return fields;
    }

    /** Refuses every field but these. */
    void only(Set<String> standard) {
        for (String name : fields.values().keySet()) {
            if (!standard.contains(name)) {
                fault("epcis.unknown-field", name, Map.of("name", name));
            }
        }
    }

    private void checkName(String name) {
        if (!scope.prefixes().allow(name)) {
            String code = name.indexOf(':') < 0 ? "epcis.unknown-field" : "epcis.unknown-prefix";
            fault(code, name, Map.of("name", name));
        }
    }

    /** Remembers that this object was sent though it holds nothing. */
    void rememberIfEmpty() {
        if (fields.isEmpty()) {
            scope.asWritten(at);
        }
    }
}
