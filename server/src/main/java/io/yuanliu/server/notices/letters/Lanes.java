package io.yuanliu.server.notices.letters;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Letters on their ways. Those to one address of one receiver stand in one lane, in the order of what they tell; only the
 * first is tried, so none overtakes another.
 */
public interface Lanes {
    /** A lane that somebody has taken for a time; its first letter is his to deliver. */
    record Lane(UUID id, String receiver, Way way, @Nullable UUID webhook, int tries) {}

    /**
     * A letter in a lane.
     *
     * @param since when it was put there, or put there again
     */
    record Queued(UUID id, String kind, Instant at, String subject, Map<String, String> values, Instant since) {}

    /** Takes lanes whose time has come, so that nobody else does until the lease ends. */
    List<Lane> take(Instant now, Instant leasedUntil, int most);

    Optional<Queued> first(UUID lane);

    /** The letter has arrived; the lane goes on, and is leased anew. */
    void delivered(UUID lane, UUID letter, Instant now, Instant leasedUntil);

    /** The lane waits, after one more try. */
    void wait(UUID lane, UUID letter, String cause, Instant until);

    /** The letter is put aside; the lane goes on. */
    void dead(UUID lane, UUID letter, String cause, Instant now);

    /** All letters put there before a moment are put aside; how many. */
    int deadBefore(UUID lane, Instant before, String cause, Instant now);

    /** Nobody holds the lane any more; empty, it rests until a letter comes. */
    void release(UUID lane);
}
