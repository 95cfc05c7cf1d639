package io.yuanliu.server.database;

/** Why the platform cannot start, in one line for the person at the terminal; never carries a secret. */
public final class StartFault extends RuntimeException {
    private static final long serialVersionUID = 1;

    public StartFault(String message) {
        super(message);
    }

    public StartFault(String message, Throwable cause) {
        super(message, cause);
    }
}
