package io.yuanliu.server.log.follow;

/** It is not the fold's fault, nor the entry's: the same will do later. */
public final class NotNow extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public NotNow(String message, Throwable cause) {
        super(message, cause);
    }
}
