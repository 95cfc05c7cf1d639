package io.yuanliu.server.registry;

import java.time.Instant;

/**
 * A licence as a party filed it, and where it stands.
 *
 * @param party canonical key
 * @param licence its content; the status says what it would be, or is, once in force
 * @param version how many changes it has seen; an act names it
 */
public record Filing(
        String id,
        String party,
        Licence licence,
        String filedBy,
        Instant filedAt,
        FilingState state,
        int version,
        Instant since) {}
