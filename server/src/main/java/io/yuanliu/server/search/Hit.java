package io.yuanliu.server.search;

import org.jspecify.annotations.Nullable;

/**
 * What is shown of something that was found.
 *
 * @param kind what it is
 * @param id of it
 * @param title its name, or its number where it has none
 * @param number as it is printed, where the title is a name
 * @param note what tells it from others: whose it is, what it is of, when
 * @param region code of the division where it is
 * @param opens the page of what to open, where that is another thing: of a licence its holder
 */
public record Hit(
        String kind,
        String id,
        String title,
        @Nullable String number,
        @Nullable String note,
        @Nullable String region,
        @Nullable Target opens) {
    /** Another thing, by its kind and id. */
    public record Target(String kind, String id) {}
}
