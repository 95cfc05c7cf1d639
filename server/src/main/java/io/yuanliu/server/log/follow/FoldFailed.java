package io.yuanliu.server.log.follow;

import io.yuanliu.server.log.LoggedEntry;

/** A fold could not take in an entry. */
final class FoldFailed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Failure failure;

    FoldFailed(LoggedEntry entry, Throwable cause) {
        super(cause);
        this.failure = Failure.at(entry, cause);
    }

    Failure failure() {
        return failure;
    }
}
