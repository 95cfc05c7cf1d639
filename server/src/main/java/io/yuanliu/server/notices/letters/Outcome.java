package io.yuanliu.server.notices.letters;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What came of an attempt to deliver. Causes are words of {@code notice.cause.*}, without an address or a value in them. */
public sealed interface Outcome {
    record Delivered() implements Outcome {}

    /**
     * Not now.
     *
     * @param after what the receiver asks to wait; null when it says nothing
     */
    record Later(String cause, @Nullable Duration after) implements Outcome {}

    /** Not this letter, however often. */
    record Never(String cause) implements Outcome {}

    /** Nothing to this address any more. */
    record Gone(String cause) implements Outcome {}
}
