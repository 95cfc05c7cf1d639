package io.yuanliu.server.log;

/** An entry of the log, in one of the forms in which it is read ({@link EntryView}). */
public sealed interface LoggedEntry permits EntryHead, LinkedEntry, LogEntry {
    int shard();

    long position();

    /** Who sent it. */
    String client();

    /** The eventID of a bare event, the id of a record. */
    String id();

    default LogPosition at() {
        return new LogPosition(shard(), position());
    }
}
