package io.yuanliu.server.notices.letters;

import io.yuanliu.server.notices.letters.Lanes.Lane;
import io.yuanliu.server.notices.letters.Lanes.Queued;
import java.time.Instant;

/** Puts the address on a letter, as it is at this moment, and its text into the receiver's language. */
public interface Addressing {
    /** What comes of it. */
    sealed interface Addressed {}

    /** A letter with its address. */
    record Known(Letter letter) implements Addressed {}

    /** The receiver has no such address any more, or may be told nothing. */
    record Nowhere(String cause) implements Addressed {}

    Addressed of(Lane lane, Queued letter);

    /** Nothing goes by this lane any more. */
    void gone(Lane lane, String cause, Instant now);
}
