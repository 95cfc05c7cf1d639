package io.yuanliu.server.capture;

import io.yuanliu.core.event.Event;
import java.util.List;

/** Events as the log keeps them. */
public final class EventText {
    private EventText() {}

    public static Event read(Bytes text) {
        return java.util.Objects.requireNonNull(readAll(text).getFirst());
    }

    public static List<Event> readAll(Bytes text) {
        return List.of();
    }
}
