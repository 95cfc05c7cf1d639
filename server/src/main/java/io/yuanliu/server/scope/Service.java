package io.yuanliu.server.scope;

import java.time.Instant;
import java.util.Set;

/**
 * In whose service a grant puts an official: which authority's word he gives, with which rights, about what. Services never
 * mix: what one allows says nothing of another.
 *
 * @param authority canonical key
 */
public record Service(String authority, Set<Right> rights, Clause clause) {
    public Service {
        rights = Set.copyOf(rights);
    }

    /** Whether he may do this for that authority with something of which at least this much is known. */
    boolean allows(String of, Right right, Whose whose) {
        return authority.equals(of) && rights.contains(right) && clause.reaches(whose, Instant.now());
    }
}
