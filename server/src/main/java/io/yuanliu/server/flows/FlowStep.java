package io.yuanliu.server.flows;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One change that has happened.
 *
 * @param who an asker's id; {@code platform} when time or another change brought it
 * @param before the state that was left; null when it began
 */
public record FlowStep(
        int version,
        Instant at,
        String who,
        String act,
        @Nullable String before,
        String after,
        @Nullable String reason) {}
