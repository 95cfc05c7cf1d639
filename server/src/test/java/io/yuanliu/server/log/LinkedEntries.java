package io.yuanliu.server.log;

/** Linked entries made from whole ones, as the log makes them when it is written. */
public final class LinkedEntries {
    private LinkedEntries() {}

    public static LinkedEntry of(EntryHead head, LogEntry whole) {
        return new LinkedEntry(
                head,
                whole.causes().isEmpty() ? head.time() : whole.time().instant(),
                whole.events().isEmpty() ? null : EventText.links(whole.events()));
    }
}
