package io.yuanliu.server.records;

import io.yuanliu.core.finding.Finding;
import io.yuanliu.core.profile.BusinessRecord;
import io.yuanliu.server.log.Bytes;
import io.yuanliu.server.log.LogEntry;
import io.yuanliu.server.log.LogPosition;
import io.yuanliu.server.paging.Page;
import io.yuanliu.server.paging.Window;
import io.yuanliu.server.scope.Asker;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Records and refusals as an asker may see them. */
public interface RecordReads {
    /**
     * Which records; null where it does not matter.
     *
     * @param text a sender's number, an id, or the value of an indexed field
     * @param from first moment at which it happened
     * @param before first moment at which it no longer does
     */
    record Filter(
            @Nullable String type,
            @Nullable String category,
            @Nullable String party,
            @Nullable String text,
            @Nullable Instant from,
            @Nullable Instant before,
            @Nullable State state,
            @Nullable Worst worst) {
        public static final Filter ALL = new Filter(null, null, null, null, null, null, null, null);
    }

    /** What has become of a record. */
    enum State {
        VALID,
        CORRECTED,
        INCOMPLETE
    }

    /** The severity of its worst finding. */
    enum Worst {
        HOLD,
        WARN
    }

    /** A record with the one that corrects it, if any; {@code incomplete} when fields may still be filled in. */
    record Row(
            LogEntry entry, BusinessRecord record, @Nullable String replacedBy, boolean incomplete) {}

    /**
     * Waits until a list is as far as these places of the log; refuses when that takes too long. Only what waits to be
     * completed is a moment behind, all others are read from the log itself.
     */
    void awaitWritten(Filter filter, List<LogPosition> written);

    /** Records, newest first. */
    Page<Row> list(Asker asker, Filter filter, Window window);

    Optional<Row> find(Asker asker, String id);

    /** A record with all that it corrected and all that corrected it, oldest first. */
    List<Row> history(Asker asker, String id);

    /** Hands on every record of a filter, newest first, without holding them. */
    void each(Asker asker, Filter filter, Consumer<Row> taking);

    /** A refusal as it was noted. */
    record Refused(
            Instant at,
            String client,
            @Nullable String party,
            @Nullable String type,
            boolean request,
            List<Finding> findings,
            Bytes sha256) {}

    /** Refusals, newest first. */
    Page<Refused> refusals(Asker asker, Window window);
}
