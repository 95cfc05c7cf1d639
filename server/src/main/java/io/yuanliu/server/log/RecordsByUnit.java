package io.yuanliu.server.log;

import java.util.Collection;
import java.util.List;

/** Finds what was said about units, by their canonical keys. */
public interface RecordsByUnit {
    /**
     * The entries that touch one of these units, oldest first, at most {@link #MOST}; corrected ones included. It shows
     * everything, for the platform's own pages; the caller cuts the answer to what its asker may see.
     */
    List<LogEntry> of(Collection<String> unitKeys);

    /** The most entries that one question answers. */
    int MOST = 2_000;
}
