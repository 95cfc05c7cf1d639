package io.yuanliu.wire.epcis;

import io.yuanliu.core.identifier.Gs1Identifier;
import io.yuanliu.core.identifier.Identifiers;
import io.yuanliu.core.identifier.Reading;
import java.util.Map;
import java.util.Set;

/** How values and names are spelt in the text that is hashed; drafts of the standard spelt them otherwise. */
interface PreHashStyle {
    PreHashStyle STANDARD = new Standard();

    String word(Vocabulary vocabulary, String word);

    /** A value that may be a URI of any kind. */
    String value(String text);

    String extensionName(String name, Map<String, String> declared);

    /** A value together with its type. */
    String typed(String value, String type);

    /** CBV 2.0, rules 13 to 20. */
    final class Standard implements PreHashStyle {
        private static final Map<String, String> PREFIXES = Map.of(
                "gs1", "https://gs1.org/voc/",
                "cbv", "https://ref.gs1.org/cbv/",
                "epcis", "https://ref.gs1.org/epcis/",
                "cbvmda", "urn:epcglobal:cbv:mda",
                "rdfs", "http://www.w3.org/2000/01/rdf-schema#",
                "owl", "http://www.w3.org/2002/07/owl#",
                "xsd", "http://www.w3.org/2001/XMLSchema#",
                "dcterms", "http://purl.org/dc/terms/");

        /** Only these are expanded in values, too. */
        private static final Set<String> VALUE_PREFIXES = Set.of("gs1", "cbv", "epcis");

        /** What a Digital Link may tell beyond the finest level of identification. */
        private static final Set<String> NO_KEYS = Set.of("22", "7040", "8019");

        private Standard() {}

        @Override
        public String word(Vocabulary vocabulary, String word) {
            return vocabulary.knows(word) ? vocabulary.address(word) : value(word);
        }

        @Override
        public String value(String text) {
            int colon = text.indexOf(':');
            if (colon < 0) {
                return text;
            }
            String prefix = text.substring(0, colon);
            if (VALUE_PREFIXES.contains(prefix)) {
                return PREFIXES.get(prefix) + text.substring(colon + 1);
            }
            return Identifiers.readUri(text) instanceof Reading.One(Gs1Identifier identifier)
                    ? finest(identifier)
                    : text;
        }

        private static String finest(Gs1Identifier identifier) {
            String[] parts = identifier.uri().split("/", -1);
            var kept = new StringBuilder("https://id.gs1.org");
            for (int i = 3; i + 1 < parts.length; i += 2) {
                if (!NO_KEYS.contains(parts[i])) {
                    kept.append('/').append(parts[i]).append('/').append(parts[i + 1]);
                }
            }
            return kept.toString();
        }

        @Override
        public String extensionName(String name, Map<String, String> declared) {
            int colon = name.indexOf(':');
            String prefix = colon < 0 ? name : name.substring(0, colon);
            String address = declared.getOrDefault(prefix, PREFIXES.getOrDefault(prefix, ""));
            if (colon > 0 && !address.isEmpty()) {
                return "{" + address + "}" + name.substring(colon + 1);
            }
            return split(colon < 0 ? address : name, name);
        }

        /** The namespace and the local name of a name that was written out in full. */
        private static String split(String address, String name) {
            int end = Math.max(address.lastIndexOf('/'), address.lastIndexOf('#')) + 1;
            return end == 0 ? name : "{" + address.substring(0, end) + "}" + address.substring(end);
        }

        @Override
        public String typed(String value, String type) {
            return type + value;
        }
    }
}
