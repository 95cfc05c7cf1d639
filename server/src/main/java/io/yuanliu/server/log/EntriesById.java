package io.yuanliu.server.log;

import io.yuanliu.server.scope.Asker;
import java.util.List;

/** Finds entries by the ids of their events, as an asker may see them. */
public interface EntriesById {
    /** The entries that hold an event of this id, error declarations among them. */
    List<LogEntry> entriesById(Asker asker, String eventId);

    /** Whether the asker has sent a bare event of this id, whatever it may see. */
    boolean isCapturedBy(Asker asker, String eventId);
}
