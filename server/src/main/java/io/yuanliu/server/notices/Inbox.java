package io.yuanliu.server.notices;

import io.yuanliu.server.notices.letters.Way;
import io.yuanliu.server.scope.Asker;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The letters of an asker: those in his inbox, and those that did not arrive. */
public interface Inbox {
    /** A notice in somebody's inbox. */
    record Received(
            UUID id,
            long position,
            String kind,
            Instant at,
            String subject,
            Map<String, String> values,
            @Nullable Instant readAt) {}

    /** A letter that was put aside. */
    record Undelivered(
            UUID id,
            long position,
            String kind,
            Instant at,
            String receiver,
            Way way,
            int tries,
            String cause,
            Instant since) {}

    /** A notice on paper, waiting to be handed over. */
    record OnPaper(
            UUID id,
            long position,
            String kind,
            Instant at,
            String party,
            @Nullable String region,
            Map<String, String> values) {}

    /** Which notices: newest first, behind a position. */
    record Search(
            boolean unread, @Nullable String kind, @Nullable Long before, int size) {}

    List<Received> list(Asker asker, Search search);

    long count(Asker asker, Search search, int limit);

    /** Notes that he has read some; null for all of them. */
    void read(Asker asker, @Nullable Collection<UUID> letters, Instant at);

    /** What did not arrive: his own, and of everybody for whoever runs the platform. */
    List<Undelivered> undelivered(Asker asker, @Nullable Long before, int size);

    long countUndelivered(Asker asker, int limit);

    /** Puts one back where it was in its lane; false when there is none that he sees. */
    boolean sendAgain(Asker asker, UUID letter, Instant now);

    List<OnPaper> papers(Asker asker, @Nullable Long before, int size);

    Optional<OnPaper> paper(Asker asker, UUID letter);

    long countPapers(Asker asker, int limit);

    /** Notes that a paper was handed over; false when there is none that he sees. */
    boolean handedOver(Asker asker, UUID letter, Instant at);
}
