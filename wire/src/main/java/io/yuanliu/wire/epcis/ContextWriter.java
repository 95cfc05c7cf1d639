package io.yuanliu.wire.epcis;

import io.yuanliu.core.data.Data;
import io.yuanliu.wire.json.JsonReader;
import io.yuanliu.wire.json.JsonWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes {@code @context}: the standard's, other contexts by address, and declared prefixes and terms. */
final class ContextWriter {
    private ContextWriter() {}

    static void standard(JsonWriter json, Map<String, String> namespaces) {
        var parts = new ArrayList<Data>();
        parts.add(Data.of(Prefixes.STANDARD_CONTEXT));
        parts.addAll(declarations(namespaces));
        json.field("@context", Data.of(parts));
    }

    /** What an event means otherwise than the document that it stands in; nothing as a rule. */
    static void own(JsonWriter json, Map<String, String> namespaces, Map<String, String> shared) {
        var others = new LinkedHashMap<>(namespaces);
        others.entrySet().removeIf(entry -> entry.getValue().equals(shared.get(entry.getKey())));
        if (!others.isEmpty()) {
            json.field("@context", Data.of(declarations(others)));
        }
    }

    private static List<Data> declarations(Map<String, String> namespaces) {
        var parts = new ArrayList<Data>();
        var terms = new LinkedHashMap<String, Data>();
        namespaces.forEach((name, meaning) -> {
            if (Prefixes.isContext(name, meaning)) {
                parts.add(Data.of(meaning));
            } else {
                terms.put(name, meaning(meaning));
            }
        });
        if (!terms.isEmpty()) {
            parts.add(new Data.Fields(terms));
        }
        return parts;
    }

    private static Data meaning(String meaning) {
        if (!meaning.startsWith("{")) {
            return Data.of(meaning);
        }
        Data definition =
                JsonReader.read(meaning.getBytes(StandardCharsets.UTF_8)).data();
        return definition == null ? Data.of(meaning) : definition;
    }
}
