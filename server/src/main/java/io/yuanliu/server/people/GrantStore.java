package io.yuanliu.server.people;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Where grants are kept, by their holders: {@code user:<name>}, {@code client:<id>}. */
public interface GrantStore {
    /** A grant with its holder, and since when it is ended. */
    record Given(String holder, Grant grant, Optional<Instant> ended) {}

    void add(String holder, Grant grant);

    /** Those that nobody has ended, whether or not their time has come, oldest first; holders without any are left out. */
    Map<String, List<Grant>> of(Collection<String> holders);

    Optional<Given> find(UUID id);

    /** Ends a grant; false when it had ended before. */
    boolean end(UUID id, Instant at, String by);
}
