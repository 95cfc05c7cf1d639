package io.yuanliu.server.orders;

import io.yuanliu.core.competence.OrderAct;
import io.yuanliu.server.paging.Page;
import io.yuanliu.server.paging.Window;
import io.yuanliu.server.scope.Asker;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where hand-overs are kept. Reads are cut to what their asker may see; writes belong to the caller's transaction. */
public interface HandOverStore {
    Optional<HandOver> find(Asker asker, String id);

    /** A hand-over as the open transaction sees it. */
    Optional<HandOver> written(String id);

    /** Those whose state is newest first; null means any. */
    Page<HandOver> list(Asker asker, Window window, @Nullable HandOverState state);

    /** One about the same that nobody has answered. */
    Optional<HandOver> open(String sender, OrderAct act, String code);

    void add(HandOver handOver);

    void answer(String id, HandOverState state, int version, HandOver.Answer answer, Instant at);

    /** Whether this one answered with this version. */
    boolean answered(String id, String by, int version);
}
