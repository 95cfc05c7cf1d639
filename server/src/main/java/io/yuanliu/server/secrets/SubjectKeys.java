package io.yuanliu.server.secrets;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * Keys for what the law wants deleted one day: one per subject, retention class and due date, wrapped by the master
 * key. Destroying a key deletes what it sealed, wherever copies of that lie (decision 19).
 */
public interface SubjectKeys {
    /**
     * The key for a subject's data, made when there is none yet. Durable when this returns, whatever becomes of the
     * caller's own transaction: so ask before opening one.
     *
     * @param subject whose data; kept as a keyed hash only
     * @param retention name of the retention class
     * @param due first day on which the data may be deleted
     */
    SubjectKey of(String subject, String retention, LocalDate due);

    /** The key by its reference; empty once it was destroyed. */
    Optional<SubjectKey> find(UUID id);

    /** Destroys all keys of a subject; how many there were. */
    int destroy(String subject);

    /** Destroys all keys that were due before a day; how many there were. */
    int destroyDue(LocalDate before);
}
