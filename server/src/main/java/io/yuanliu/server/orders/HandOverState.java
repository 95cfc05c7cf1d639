package io.yuanliu.server.orders;

/** What has become of something that was handed over. */
public enum HandOverState {
    /** Waits for whose it is now. */
    HANDED_OVER,
    /** The other authority has taken it up. */
    TAKEN_UP,
    /** The other authority says that it is not its own. */
    SENT_BACK
}
