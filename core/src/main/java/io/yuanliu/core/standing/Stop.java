package io.yuanliu.core.standing;

import java.util.List;

/**
 * A cause that reaches a unit.
 *
 * @param way canonical keys from the unit that was stopped to the unit that was asked about, both among them
 */
public record Stop(ActiveCause cause, List<String> way) {
    public Stop {
        way = List.copyOf(way);
    }
}
