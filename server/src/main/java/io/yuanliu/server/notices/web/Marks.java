package io.yuanliu.server.notices.web;

import io.yuanliu.server.paging.Window;
import org.jspecify.annotations.Nullable;

/** Marks of lists that are in the order of positions, newest first. */
final class Marks {
    private Marks() {}

    static @Nullable Long before(Window window) {
        try {
            return window.mark(1).map(parts -> Long.valueOf(parts.getFirst())).orElse(null);
        } catch (NumberFormatException none) {
            throw Window.unreadable();
        }
    }
}
