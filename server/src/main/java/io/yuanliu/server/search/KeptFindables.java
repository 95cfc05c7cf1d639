package io.yuanliu.server.search;

import java.util.Collection;
import java.util.List;

/**
 * Things that are kept in tables. What is changed there is noted in the same transaction ({@link FindableChanges}), and
 * read from here.
 */
public interface KeptFindables extends Findables {
    /** Under what changes are noted: {@code party}. */
    String of();

    /** All that is found by these ids as it stands now; the owner of each is {@link #of} and the id, with a colon. */
    List<Findable> read(Collection<String> ids);

    /** The ids that follow on this one in their order, at most so many; from "" on all. */
    List<String> after(String id, int most);
}
