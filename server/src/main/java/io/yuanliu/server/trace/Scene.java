package io.yuanliu.server.trace;

import io.yuanliu.server.log.LogEntry;
import org.jspecify.annotations.Nullable;

/** Under whose name, where and in which category an entry stands in the log: what decides who may see its events. */
public record Scene(
        @Nullable String party,
        @Nullable String region,
        @Nullable String category) {
    public static Scene of(LogEntry entry) {
        return new Scene(entry.party(), entry.region(), entry.category());
    }
}
