package io.yuanliu.server.scope;

import java.util.List;
import java.util.Optional;

/** Who there is: every person and program that may ask now, with what each may do. The people's room knows. */
public interface Everybody {
    List<Asker> all();

    /** The one of this id; empty when he may not ask any more. */
    Optional<Asker> find(String id);
}
