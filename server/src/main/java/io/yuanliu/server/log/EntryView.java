package io.yuanliu.server.log;

/** How much of an entry a reader of the log needs: the less it is, the sooner the log is read. */
public final class EntryView<E extends LoggedEntry> {
    /** What stands in the entry's columns: whose it is, what and when. */
    public static final EntryView<EntryHead> HEADS = new EntryView<>(EntryHead.class);

    /** What the trace needs: units and causes, without the rest of what events say. */
    public static final EntryView<LinkedEntry> LINKS = new EntryView<>(LinkedEntry.class);

    /** Everything, with the bytes as they are stored. */
    public static final EntryView<LogEntry> WHOLE = new EntryView<>(LogEntry.class);

    private final Class<E> form;

    private EntryView(Class<E> form) {
        this.form = form;
    }

    /** The form in which it gives entries. */
    public Class<E> form() {
        return form;
    }
}
