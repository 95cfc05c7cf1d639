package io.yuanliu.server.scope;

/** What somebody may do; what that one may see or touch while doing it is the {@link Scope} of this right. */
public enum Right {
    /** Hand in events and records. */
    CAPTURE,
    /** Read records, traces and standing data within the scope. */
    READ,
    /** Enter parties, sites and licences. */
    REGISTER,
    /** Check what others file, and decide on it, within the scope. */
    CHECK,
    /** Correct what others handed in, within the scope. */
    CORRECT,
    /** Draft and sign orders of an authority: to stop, to lift. */
    ORDER,
    /** Publish profile versions. */
    PUBLISH,
    /** Manage users, partner clients and what they are granted. */
    MANAGE_ACCESS,
    /** Read the log of operations. */
    READ_OPERATIONS,
    /** Run the platform: backup, restore, figures of the machine. */
    OPERATE
}
