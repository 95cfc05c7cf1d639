package io.yuanliu.core.identifier.gs1;

import io.yuanliu.core.identifier.notation.Malformed;
import io.yuanliu.core.identifier.notation.PercentEncoding;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * A GS1 key with its qualifiers, taken apart.
 * A serial number names the item alone: lot and variant beside it say something of the item and are no part of its name.
 */
public record Gs1Elements(Gs1Key key, String keyValue, Map<Gs1Qualifier, String> qualifiers) {
    public Gs1Elements {
        keyValue = key.padded(keyValue);
        key.check(keyValue);
        for (var entry : qualifiers.entrySet()) {
            if (!key.takes(entry.getKey())) {
                throw new Malformed("identifier.qualifier", Map.of("key", key.ai, "ai", entry.getKey().ai));
            }
            entry.getKey().check(entry.getValue());
        }
    }

    public Gs1Elements(Gs1Key key, String keyValue) {
        this(key, keyValue, Map.of());
    }

    Gs1Elements(Gs1Key key, String keyValue, Gs1Qualifier qualifier, String value) {
        this(key, keyValue, Map.of(qualifier, value));
    }

    /** Reads {@code ai/value/ai/value…}, values percent-encoded, the key first. */
    public static Gs1Elements read(String path) {
        List<String> segments = segments(path, 0, path.length());
        Gs1Key key = segments.size() % 2 == 0 ? Gs1Key.of(segments.getFirst()) : null;
        if (key == null) {
            throw new Malformed("identifier.unknown", Map.of("text", path));
        }
        return read(key, segments, 0);
    }

    /** Reads the key that stands at {@code from} and all qualifiers behind it. */
    static Gs1Elements read(Gs1Key key, List<String> segments, int from) {
        var qualifiers = new EnumMap<Gs1Qualifier, String>(Gs1Qualifier.class);
        for (int i = from + 2; i < segments.size(); i += 2) {
            Gs1Qualifier qualifier = Gs1Qualifier.of(segments.get(i));
            if (qualifier == null || qualifiers.put(qualifier, PercentEncoding.decode(segments.get(i + 1))) != null) {
                throw new Malformed("identifier.qualifier", Map.of("key", key.ai, "ai", segments.get(i)));
            }
        }
        return new Gs1Elements(key, PercentEncoding.decode(segments.get(from + 1)), qualifiers);
    }

    static List<String> segments(String path, int from, int to) {
        var segments = new ArrayList<String>(8);
        int start = from;
        for (int i = from; i <= to; i++) {
            if (i == to || path.charAt(i) == '/') {
                segments.add(path.substring(start, i));
                start = i + 1;
            }
        }
        return segments;
    }

    /** Only what names the thing. */
    public Gs1Elements naming() {
        if (qualifiers.containsKey(Gs1Qualifier.SERIAL) || qualifiers.containsKey(Gs1Qualifier.THIRD_PARTY_SERIAL)) {
            return without(Gs1Qualifier.VARIANT, Gs1Qualifier.LOT);
        }
        return "0".equals(qualifiers.get(Gs1Qualifier.PLACE_EXTENSION)) ? without(Gs1Qualifier.PLACE_EXTENSION) : this;
    }

    /** The coarser things that the same text names: of an item its lot, of a lot its variant and its kind. */
    public List<Gs1Elements> coarser() {
        Gs1Elements lot = without(
                Gs1Qualifier.SERIAL,
                Gs1Qualifier.THIRD_PARTY_SERIAL,
                Gs1Qualifier.COMPONENT_SERIAL,
                Gs1Qualifier.SERVICE_INSTANCE);
        return List.of(lot, lot.without(Gs1Qualifier.VARIANT), new Gs1Elements(key, keyValue));
    }

    private Gs1Elements without(Gs1Qualifier... dropped) {
        var kept = new EnumMap<Gs1Qualifier, String>(Gs1Qualifier.class);
        kept.putAll(qualifiers);
        for (Gs1Qualifier qualifier : dropped) {
            kept.remove(qualifier);
        }
        return kept.size() == qualifiers.size() ? this : new Gs1Elements(key, keyValue, kept);
    }

    /** As elements one behind the other, {@code 01/06901234567892/10/A1}. */
    public String print() {
        var text = new StringBuilder(64).append(key.ai).append('/').append(PercentEncoding.encodeElement(keyValue));
        for (Gs1Qualifier qualifier : Gs1Qualifier.values()) {
            String value = qualifiers.get(qualifier);
            if (value != null) {
                text.append('/').append(qualifier.ai).append('/').append(PercentEncoding.encodeElement(value));
            }
        }
        return text.toString();
    }
}
