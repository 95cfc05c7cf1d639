package io.yuanliu.core.profile;

import io.yuanliu.core.event.Timestamp;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * That a record stops, holds or frees a unit (decisions 16): gate and scan page look for causes that are active at the
 * asked unit or anywhere upstream of it.
 *
 * @param unit canonical key
 * @param effect what it does
 * @param cause names the reason: lifting names the same one
 * @param until when a provisional hold ends by itself, or null
 * @param reason why, as a code: what it says in which language is looked up where it is shown
 */
public record StopCause(
        String unit, Effect effect, String cause, @Nullable Timestamp until, Reason reason) {
    private static final Pattern NUMBERED = Pattern.compile("[a-z]+:(?<number>[^:@]+)(?:@.*)?");

    /** From the strongest to its end. */
    public enum Effect {
        /** 停止销售: by order. */
        STOP,
        /** 注意: by a confirmed failure or a holder's own word. */
        HOLD,
        /** Ends an earlier cause of the same name. */
        LIFT,
        /** Frees a unit, and what comes of it alone, from a cause of the same name at what it came from. */
        CLEAR
    }

    /**
     * Why, without a word of any language, so that the log holds no sentence.
     *
     * @param code of a text: of a cause of a published profile or of a message of the platform, neither of which ever
     *     comes to mean something else
     * @param values what that text's placeholders stand for
     */
    public record Reason(String code, Map<String, String> values) {
        public Reason {
            values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
        }

        public Reason(String code) {
            this(code, Map.of());
        }
    }

    /** The number of the document behind it, where its name has one: of {@code order:停-7@uscc:…} it is 停-7. */
    public @Nullable String number() {
        var named = NUMBERED.matcher(cause);
        return named.matches() ? named.group("number") : null;
    }

    /** The same for a reason that says the same: so that many causes share one. */
    public StopCause because(Reason other) {
        return new StopCause(unit, effect, cause, until, other);
    }
}
