package io.yuanliu.server.scope;

/** What somebody may do; what that one may see while doing it is the {@link Scope}. */
public enum Right {
    /** Hand in events and records. */
    CAPTURE,
    /** Read records, traces and standing data within the scope. */
    READ,
    /** Enter parties, sites and licences. */
    REGISTER,
    /** Check what others file, and decide on it, within the scope. */
    CHECK,
    /** Publish profile versions. */
    PUBLISH,
    /** Manage users and partner clients, read the operation log. */
    MANAGE_ACCESS,
    /** Run the platform: backup, restore, figures of the machine. */
    OPERATE
}
