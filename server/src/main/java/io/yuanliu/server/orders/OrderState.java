package io.yuanliu.server.orders;

/** What has become of an order. */
public enum OrderState {
    /** Waits for a second person. */
    DRAFTED,
    /** Signed; its record is on the way into the log. */
    SIGNED,
    /** Its record is in the log. */
    IN_FORCE,
    /** A colleague would not sign it. */
    REFUSED,
    /** Taken back by who drafted it. */
    WITHDRAWN,
    /** Nobody signed it in time. */
    EXPIRED
}
