package io.yuanliu.core.identifier;

import io.yuanliu.core.identifier.gs1.Gs1Elements;
import io.yuanliu.core.identifier.gs1.Gs1Key;
import io.yuanliu.core.identifier.gs1.Gs1Qualifier;
import io.yuanliu.core.identifier.notation.Malformed;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A GS1 identification key with its qualifiers, as application-identifier elements: {@code 01/06901234567892/10/A1}.
 * Values are percent-encoded as in a Digital Link, a GTIN has 14 digits, and a serial number stands without lot and
 * variant, since it names the item alone.
 */
public final class Gs1Identifier implements Identifier {
    private static final String CANONICAL_DOMAIN = "https://id.gs1.org/";
    private static final String SCHEME = "gs1";

    private final Gs1Elements elements;
    private final Level level;
    private final String value;
    /** Kept, since everything that is matched is matched by it. */
    private final String key;

    private Gs1Identifier(Gs1Elements naming) {
        this.elements = naming;
        this.level = level(naming);
        this.value = naming.print();
        this.key = SCHEME + ":" + value;
    }

    /** @throws Malformed when the text is no such identifier, or not in its one form */
    public Gs1Identifier(String value) {
        this(Gs1Elements.read(value).naming());
        if (!this.value.equals(value)) {
            throw new Malformed("identifier.not-canonical", Map.of("text", value));
        }
    }

    static Gs1Identifier of(Gs1Elements elements) {
        return new Gs1Identifier(elements.naming());
    }

    static Gs1Identifier of(Gs1Key key, String value) {
        return of(new Gs1Elements(key, value));
    }

    /** The value of an application identifier, decoded, or null when the identifier has none. */
    public @Nullable String element(String ai) {
        if (elements.key().ai.equals(ai)) {
            return elements.keyValue();
        }
        Gs1Qualifier qualifier = Gs1Qualifier.of(ai);
        return qualifier == null ? null : elements.qualifiers().get(qualifier);
    }

    /** As printed under a symbol: {@code (01)06901234567892(10)A1}. */
    public String elementString() {
        var text = new StringBuilder("(" + elements.key().ai + ")" + elements.keyValue());
        elements.qualifiers()
                .forEach((qualifier, content) ->
                        text.append('(').append(qualifier.ai).append(')').append(content));
        return text.toString();
    }

    @Override
    public List<String> printed() {
        var printed = new ArrayList<>(List.of(elementString(), elements.keyValue()));
        printed.addAll(elements.qualifiers().values());
        return List.copyOf(printed);
    }

    /** Of what kind it is a lot or an item; itself where it is none. */
    public Gs1Identifier kind() {
        return elements.qualifiers().isEmpty() ? this : of(elements.key(), elements.keyValue());
    }

    @Override
    public String scheme() {
        return SCHEME;
    }

    @Override
    public String value() {
        return value;
    }

    @Override
    public String key() {
        return key;
    }

    @Override
    public Level level() {
        return level;
    }

    private static Level level(Gs1Elements elements) {
        var qualifiers = elements.qualifiers().keySet();
        return switch (elements.key()) {
            case SSCC, GINC, GSIN -> Level.LOGISTIC_UNIT;
            case GTIN, ITIP -> {
                if (qualifiers.contains(Gs1Qualifier.SERIAL) || qualifiers.contains(Gs1Qualifier.THIRD_PARTY_SERIAL)) {
                    yield Level.ITEM;
                }
                yield qualifiers.contains(Gs1Qualifier.LOT) ? Level.LOT : Level.KIND;
            }
            case CPI -> qualifiers.contains(Gs1Qualifier.COMPONENT_SERIAL) ? Level.ITEM : Level.KIND;
            case GRAI -> elements.key().hasSerial(elements.keyValue()) ? Level.ITEM : Level.ASSET;
            case GIAI -> Level.ITEM;
            case GLN -> Level.PLACE;
            case PARTY_GLN, GSRN, GSRN_PROVIDER -> Level.PARTY;
            case GDTI, SGCN -> Level.DOCUMENT;
        };
    }

    /** The canonical Digital Link of GS1. */
    @Override
    public String uri() {
        return CANONICAL_DOMAIN + value;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Gs1Identifier that && value.equals(that.value);
    }

    @Override
    public int hashCode() {
        return value.hashCode();
    }

    @Override
    public String toString() {
        return key;
    }
}
