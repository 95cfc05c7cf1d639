package io.yuanliu.server.records.find;

import io.yuanliu.core.profile.BusinessRecord;
import io.yuanliu.server.scope.Asker;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Records of the log without their events, many at once. */
public interface RecordRows {
    /** A record, and in whose name it stands. */
    record Row(String id, @Nullable String party, BusinessRecord record) {}

    /** All records of a stretch of the log, for the platform itself. */
    List<Row> between(int shard, long first, long last);

    /** Those of these ids that an asker may see. */
    List<Row> byId(Asker asker, Collection<String> ids);
}
