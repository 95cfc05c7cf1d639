package io.yuanliu.core.identifier.gs1;

import io.yuanliu.core.identifier.notation.Malformed;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Application identifiers that make a GS1 key finer, in the order in which a Digital Link carries them. */
public enum Gs1Qualifier {
    VARIANT("22", Gs1Characters.SET_82, 1, 20),
    LOT("10", Gs1Characters.SET_82, 1, 20),
    SERIAL("21", Gs1Characters.SET_82, 1, 20),
    THIRD_PARTY_SERIAL("235", Gs1Characters.SET_82, 1, 28),
    PLACE_EXTENSION("254", Gs1Characters.SET_82, 1, 20),
    IMPORTER("7040", Gs1Characters.SET_82, 4, 4),
    COMPONENT_SERIAL("8011", Gs1Characters.DIGITS, 1, 12),
    SERVICE_INSTANCE("8019", Gs1Characters.DIGITS, 1, 10);

    private static final Gs1Qualifier[] ALL = values();

    public final String ai;
    private final Gs1Characters characters;
    private final int shortest;
    private final int longest;

    Gs1Qualifier(String ai, Gs1Characters characters, int shortest, int longest) {
        this.ai = ai;
        this.characters = characters;
        this.shortest = shortest;
        this.longest = longest;
    }

    public static @Nullable Gs1Qualifier of(String ai) {
        for (Gs1Qualifier qualifier : ALL) {
            if (qualifier.ai.equals(ai)) {
                return qualifier;
            }
        }
        return null;
    }

    void check(String value) {
        if (value.length() < shortest || value.length() > longest) {
            throw new Malformed(
                    "identifier.length", Map.of("ai", ai, "text", value, "longest", Integer.toString(longest)));
        }
        if (!characters.allow(value, 0)) {
            throw new Malformed("identifier.character", Map.of("ai", ai, "text", value));
        }
    }
}
