package io.yuanliu.server.epcis;

import io.yuanliu.core.finding.Finding;
import io.yuanliu.server.scope.Asker;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The EPCIS capture jobs: who handed in a document, and what became of it. */
public interface Jobs {
    /** A capture job as the standard shows it. */
    record Job(
            UUID id,
            Instant createdAt,
            @Nullable Instant finishedAt,
            boolean running,
            boolean success,
            boolean proceed,
            List<Finding> errors) {}

    /** A document that is still to be worked through, and as whom. */
    record Unfinished(UUID id, Asker asker, Instant createdAt, boolean proceed) {}

    Optional<Job> find(Asker asker, UUID id);

    /** A client's own jobs, newest first, after a job or from the start. */
    List<Job> list(Asker asker, @Nullable UUID after, int limit);

    /** Notes a job that goes on after its caller has been answered. */
    void begin(Unfinished job);

    void finish(UUID id, int accepted, List<Finding> errors, Instant at);

    List<Unfinished> unfinished();
}
