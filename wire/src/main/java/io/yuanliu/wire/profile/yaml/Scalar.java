package io.yuanliu.wire.profile.yaml;

import io.yuanliu.core.text.Nearest;
import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A value of a profile's file with the place where it stands. */
public record Scalar(YamlFile file, int line, String key, String text) {
    public void fault(String what) {
        file.fault(line, key + ": " + what);
    }

    boolean isTrue() {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> {
                fault("must be true or false");
                yield false;
            }
        };
    }

    @Nullable
    BigDecimal number() {
        try {
            return new BigDecimal(text);
        } catch (NumberFormatException _) {
            fault("must be a number");
            return null;
        }
    }

    /** What one of some words stands for; null, and a fault that says what was probably meant, for any other. */
    public <T> @Nullable T oneOf(Map<String, T> words) {
        var value = words.get(text);
        if (value == null) {
            fault("unknown word '" + text + "'" + Nearest.hint(text, words.keySet()));
        }
        return value;
    }
}
