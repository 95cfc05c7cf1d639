package io.yuanliu.core.profile;

import io.yuanliu.core.event.Timestamp;
import io.yuanliu.core.text.LocalText;
import org.jspecify.annotations.Nullable;

/**
 * That a record stops, holds or frees a unit (decisions 16): gate and scan page look for causes that are active at the
 * asked unit or anywhere upstream of it.
 *
 * @param unit canonical key
 * @param effect what it does
 * @param cause names the reason: lifting names the same one
 * @param until when a provisional hold ends by itself, or null
 */
public record StopCause(
        String unit, Effect effect, String cause, @Nullable Timestamp until, LocalText reason) {
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
}
