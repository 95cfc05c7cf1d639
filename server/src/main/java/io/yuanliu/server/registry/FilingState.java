package io.yuanliu.server.registry;

/** What has become of a filed licence. */
public enum FilingState {
    /** Waits to be checked. */
    FILED,
    /** Sent back to be corrected. */
    RETURNED,
    /** Taken back by who filed it. */
    WITHDRAWN,
    /** Looked at and turned down. */
    REFUSED,
    /** Checked; the licence holds, within its dates. */
    IN_FORCE,
    /** Does not hold for a while. */
    SUSPENDED,
    /** Its last day has passed. */
    EXPIRED,
    /** A later filing of the same licence stands in its place. */
    REPLACED,
    /** Taken away by the authority. */
    REVOKED,
    /** Given up by its holder, as the authority has noted. */
    CANCELLED
}
