package io.yuanliu.server.orders;

import io.yuanliu.core.competence.OrderAct;
import io.yuanliu.server.paging.Page;
import io.yuanliu.server.paging.Window;
import io.yuanliu.server.scope.Asker;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where orders are kept. Reads are cut to what their asker may see; writes belong to the caller's transaction. */
public interface OrderStore {
    /** As which records orders are written. */
    OrderTemplates templates();

    Optional<Order> find(Asker asker, String id);

    /** An order as the open transaction sees it. */
    Optional<Order> written(String id);

    /** Orders, those whose state is newest first; null means any. */
    Page<Order> list(Asker asker, Window window, @Nullable OrderState state, @Nullable OrderAct act);

    /** A draft under the same number that waits for its signature. */
    Optional<Order> open(String authority, OrderAct act, String number);

    void add(Order order);

    /** Keeps what somebody was shown; what he was shown before is forgotten. */
    void show(String id, String to, Reach reach, Instant at);

    Optional<Reach> shown(String id, String to);

    /** Notes that a person does something, with the version that it leads to. */
    void act(String id, String by, int version);

    /** Whether that was noted. */
    boolean acted(String id, String by, int version);

    /** Notes a signature with what it takes to write the record later, as whoever signed. */
    void sign(String id, Signature signature, Asker signer);

    /** The signature is worth nothing: the record could not be written. */
    void unsign(String id);

    void issued(String id, String record);

    /** No draft any more. */
    void close(String id);

    /** Ids of drafts whose time is over. */
    List<String> overdue(Instant now, int most);

    /** Orders that were signed before a moment and have no record yet, with who signed. */
    Map<String, Asker> unwritten(Instant before, int most);
}
