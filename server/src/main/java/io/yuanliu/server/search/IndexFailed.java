package io.yuanliu.server.search;

/** The index's files cannot be read or written. */
public final class IndexFailed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public IndexFailed(Exception cause) {
        super(cause);
    }
}
