package io.yuanliu.server.log.append;

import java.util.List;

/**
 * A shard of the log as its one writer sees it: what a store must be able to do. Everything of an append is in one
 * transaction: keys, guards, entries and what they are found by.
 */
public interface LogShard extends AutoCloseable {
    int shard();

    /** Brings a submission into the form in which it is written; runs on the caller's thread, needs no lock. */
    Prepared prepare(Submission submission);

    /**
     * Appends what may be appended, in order, and answers once it is on disk: per submission one outcome per item.
     * No two submissions of a batch hold the same key.
     *
     * @throws NotStorable when the database will not have somebody's data; nothing is written
     * @throws Unavailable when the database cannot be reached; what was not acknowledged may be sent again
     */
    List<List<Outcome>> append(List<? extends Prepared> batch) throws NotStorable, Unavailable;

    /** The last position on disk. */
    long position();

    @Override
    void close();

    /** A submission in the form in which this store writes it. */
    interface Prepared {
        Submission submission();

        /** About how much memory it holds until it is written. */
        long bytes();
    }

    /** The database refuses a value. */
    final class NotStorable extends Exception {
        private static final long serialVersionUID = 1L;

        public NotStorable(Throwable cause) {
            super(cause);
        }
    }

    /** The database does not answer, or the shard is somebody else's now. */
    final class Unavailable extends Exception {
        private static final long serialVersionUID = 1L;

        public Unavailable(String message, Throwable cause) {
            super(message, cause);
        }

        public Unavailable(String message) {
            super(message);
        }
    }
}
