package io.yuanliu.core.text;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A text in both languages that the platform always speaks.
 *
 * @param further the text in further languages, by tag; only where values were filled in, since a text as it is written is
 *     found by its Chinese
 */
public record LocalText(String zh, String en, @Nullable Map<String, String> further) {
    public LocalText {
        further = further == null ? null : Map.copyOf(further);
    }

    public LocalText(String zh, String en) {
        this(zh, en, null);
    }
}
