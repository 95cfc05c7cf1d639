package io.yuanliu.server.records;

import io.yuanliu.server.files.OwnsFiles;
import io.yuanliu.server.log.LogEntry;
import io.yuanliu.server.scope.Access;
import io.yuanliu.server.scope.Asker;
import io.yuanliu.server.scope.Seen;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Photos and papers of records: whoever sees a record sees them, whoever may hand in what its party did adds them, and
 * only who added one takes it away again. They may show persons, so they are sealed.
 */
@Component
class RecordFiles implements OwnsFiles {
    private final RecordReads reads;
    private final Access access;

    RecordFiles(RecordReads reads, Access access) {
        this.reads = reads;
        this.access = access;
    }

    @Override
    public String kind() {
        return "record";
    }

    @Override
    public Optional<Owned> find(Asker asker, String id) {
        return reads.find(asker, id).map(row -> owned(asker, row.entry()));
    }

    private Owned owned(Asker asker, LogEntry entry) {
        var party = entry.whose().party();
        return new Owned(
                Seen.as(entry.whose()),
                true,
                party != null && access.maySpeakFor(asker, party, entry.whose().region()),
                false);
    }
}
