package io.yuanliu.server.capture;

import io.yuanliu.core.finding.Finding;
import io.yuanliu.core.profile.BusinessRecord;
import io.yuanliu.core.profile.GuardChange;
import io.yuanliu.server.log.LogEntry;
import io.yuanliu.server.log.LogLookups;
import io.yuanliu.server.log.LogLookups.Original;
import io.yuanliu.server.scope.Access;
import io.yuanliu.server.scope.Asker;
import io.yuanliu.server.scope.Right;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Who may correct which record (decisions 6), and what a correction takes back. */
@Component
class Corrections {
    private final LogLookups lookups;
    private final Access access;

    Corrections(LogLookups lookups, Access access) {
        this.lookups = lookups;
        this.access = access;
    }

    Optional<Original> original(BusinessRecord record) {
        return Optional.ofNullable(record.replaces()).flatMap(lookups::original);
    }

    /** What speaks against this correction; whose the original is comes first, so that nobody learns of others'. */
    List<Finding> faults(Asker asker, BusinessRecord record, Optional<Original> found) {
        var id = record.replaces();
        if (id == null) {
            return List.of();
        }
        if (found.isEmpty() || !mayCorrect(asker, found.get().entry())) {
            return List.of(Finding.block("capture.replaces-unknown", "/replaces", Map.of("id", id)));
        }
        var original = found.get();
        if (!original.entry().type().equals(record.type())) {
            return List.of(Finding.block(
                    "capture.replaces-other-type",
                    "/replaces",
                    Map.of("type", record.type(), "original", original.entry().type())));
        }
        return List.of();
    }

    /** The author, whoever may speak for its party, or an official in whose scope it lies. */
    boolean mayCorrect(Asker asker, LogEntry entry) {
        var party = entry.whose().party();
        return entry.client().equals(asker.id())
                || (party != null
                        && access.maySpeakFor(asker, party, entry.whose().region()))
                || asker.scope(Right.CORRECT).covers(entry.whose());
    }

    /** The original's guard changes with their sign turned. */
    static List<GuardChange> reversed(Optional<Original> original) {
        return original.map(Original::guards).orElse(List.of()).stream()
                .map(change -> new GuardChange(
                        change.kind(), change.key(), -change.change(), null, null, change.measure(), change.breach()))
                .toList();
    }
}
