package io.yuanliu.server.log;

import org.jspecify.annotations.Nullable;

/**
 * An entry as those who follow the log get it: with the word on whether it counts. A correction takes back the record that
 * it names, an error declaration its sender's event of the same id, and says nothing else.
 *
 * @param declaration whether it is an error declaration
 * @param takesBack where the entry stands that it takes back; null when it takes back none, or one that is yet to come
 * @param takenBackBy where the entry stands that takes it back; null while there is none
 */
public record FollowedEntry<E extends LoggedEntry>(
        E entry,
        boolean declaration,
        @Nullable LogPosition takesBack,
        @Nullable LogPosition takenBackBy) {}
