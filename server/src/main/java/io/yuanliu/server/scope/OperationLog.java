package io.yuanliu.server.scope;

import java.time.Instant;
import java.util.List;

/** The log of what was done to access itself, what was taken out and what was built anew; rows are added, never changed. */
public interface OperationLog {
    /** What an operation came to. */
    enum Result {
        DONE,
        REFUSED
    }

    /**
     * One row.
     *
     * @param who an asker's id, or the name that somebody tried to sign in with
     * @param action an {@link Operation} by its code, or what an older version noted
     * @param object what it was done to
     * @param address from where, "" when from within
     */
    record Noted(long position, Instant at, String who, String action, String object, Result result, String address) {}

    /** Adds a row; texts are cut to 200 characters and freed of control characters. Nothing secret goes in. */
    void note(String who, Operation action, String object, Result result, String address);

    /** The newest rows, newest first. */
    default List<Noted> read(int most) {
        return read(Long.MAX_VALUE, most);
    }

    /** Rows before a position, newest first. */
    List<Noted> read(long before, int most);

    /** How many there are, counted up to a limit. */
    long count(int limit);
}
