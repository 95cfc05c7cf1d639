package io.yuanliu.server.orders;

import io.yuanliu.core.finding.Finding;
import io.yuanliu.server.flows.FlowItem;
import io.yuanliu.server.flows.Flows;
import io.yuanliu.server.flows.Wish;
import io.yuanliu.server.log.LogPosition;
import io.yuanliu.server.problem.Rejection;
import io.yuanliu.server.scope.Asker;
import io.yuanliu.server.scope.Operation;
import io.yuanliu.server.scope.OperationLog;
import io.yuanliu.server.scope.OperationLog.Result;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;

/**
 * The second person: sees what an order reaches, signs, and its record goes into the log. The signature is claimed first, so
 * that of two who sign at once one wins; the record follows under the order's own key, and is written once however often
 * that is tried, also by a later run of the platform.
 */
@Service
public class Signing {
    private static final Logger LOG = LoggerFactory.getLogger(Signing.class);
    private static final Duration WRITTEN_BY_THEN = Duration.ofSeconds(30);
    private static final int AT_ONCE = 50;

    private final OrderStore store;
    private final Orders orders;
    private final OrderRecords records;
    private final Reaches reaches;
    private final Reached reached;
    private final Officers officers;
    private final Flows flows;
    private final OperationLog operations;
    private final Clock clock;

    Signing(
            OrderStore store,
            Orders orders,
            OrderRecords records,
            Reaches reaches,
            Reached reached,
            Officers officers,
            Flows flows,
            OperationLog operations,
            Clock clock) {
        this.store = store;
        this.orders = orders;
        this.records = records;
        this.reaches = reaches;
        this.reached = reached;
        this.officers = officers;
        this.flows = flows;
        this.operations = operations;
        this.clock = clock;
    }

    /** An order whose record is in the log, and where. */
    public record Issued(Order order, List<LogPosition> positions) {}

    /** Shows what an order reaches now; what was shown is kept for whoever signs. */
    public Reach show(Asker asker, String id) {
        var order = orders.find(asker, id);
        Officers.requireServing(asker, order.authority(), "order.unknown", id);
        var reach = reaches.of(order.units());
        if (order.state() == OrderState.DRAFTED) {
            store.show(id, asker.id(), reach, clock.instant());
        }
        return reach;
    }

    /**
     * Signs an order.
     *
     * @param hash of the reach that this one was shown
     */
    public Issued sign(Asker asker, String id, int version, String hash, String address) {
        Officers.requirePerson(asker);
        var order = orders.find(asker, id);
        Officers.requireServing(asker, order.authority(), "order.unknown", id);
        if (order.content().act().takesTwo() && order.draftedBy().equals(asker.id())) {
            throw new Rejection.Forbidden("order.own-signature");
        }
        if (order.state() == OrderState.DRAFTED) {
            requireInTime(order);
            requireShown(asker, order, hash);
            records.judged(asker, order.authority(), order.content(), order.drafter(), clock.instant());
        } else {
            flows.change(asker, OrderFlow.FLOW, id, new Wish("sign", version, null));
        }
        var signed = signed(asker, order, version);
        operations.note(asker.id(), Operation.ORDER_SIGN, id, Result.DONE, address);
        return write(asker, id, signed);
    }

    /** What one person may order alone counts at once. */
    public Issued issue(Asker asker, Order order, String address) {
        show(asker, order.id());
        var signed = signed(asker, order, order.version());
        operations.note(asker.id(), Operation.ORDER_SIGN, order.id(), Result.DONE, address);
        return write(asker, order.id(), signed);
    }

    private void requireInTime(Order order) {
        if (!clock.instant().isBefore(order.expiresAt())) {
            throw new Rejection.Conflict(Finding.block(
                    "order.expired", "", Map.of("at", order.expiresAt().toString())));
        }
    }

    private void requireShown(Asker asker, Order order, String hash) {
        var shown = store.shown(order.id(), asker.id())
                .filter(reach -> reach.hash().equals(hash))
                .orElseThrow(() -> new Rejection.Refused(Finding.block("order.reach-not-shown", "/reach")));
        var now = reaches.of(order.units());
        if (now.differsFrom(shown)) {
            throw new Rejection.Conflict(Finding.block(
                    "order.reach-changed",
                    "/reach",
                    Map.of(
                            "units", Integer.toString(now.units()),
                            "unitsShown", Integer.toString(shown.units()),
                            "holders", Integer.toString(now.holders()),
                            "holdersShown", Integer.toString(shown.holders()))));
        }
    }

    private FlowItem signed(Asker asker, Order order, int version) {
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var reach = store.shown(order.id(), asker.id())
                .orElseThrow(() -> new Rejection.Refused(Finding.block("order.reach-not-shown", "/reach")));
        var signature = new Signature(asker.id(), officers.name(asker.id()), now, reach);
        return flows.change(asker, OrderFlow.FLOW, order.id(), new Wish("sign", version, null), () -> {
            store.act(order.id(), asker.id(), version + 1);
            store.sign(order.id(), signature, asker);
        });
    }

    private Issued write(Asker signer, String id, FlowItem signed) {
        var order = orders.find(Asker.platform(), id);
        try {
            var written = records.write(signer, order);
            byItself("issue", id, signed.version(), () -> {
                store.issued(id, written.id());
                reached.tell(order, clock.instant());
            });
            return new Issued(orders.find(Asker.platform(), id), written.positions());
        } catch (Rejection.Refused | Rejection.Forbidden | Rejection.Conflict refused) {
            byItself("fail", id, signed.version(), () -> store.unsign(id));
            throw refused;
        }
        // Whatever else went wrong passes, and nobody knows whether the record is in the log: it stays signed, and is
        // written by a later try.
    }

    private void byItself(String act, String id, int version, Runnable before) {
        flows.change(Asker.platform(), OrderFlow.FLOW, id, new Wish(act, version, null), before);
    }

    /** Writes what was signed when the platform went down in between. */
    @Scheduled(fixedDelay = 30_000, initialDelay = 20_000)
    void finish() {
        finish(clock.instant().minus(WRITTEN_BY_THEN));
    }

    void finish(Instant signedBefore) {
        store.unwritten(signedBefore, AT_ONCE).forEach((id, signer) -> {
            try {
                write(signer, id, flows.find(Asker.platform(), OrderFlow.FLOW, id));
            } catch (Rejection refused) {
                LOG.warn("The signed order {} could not be written: {}", id, refused.getMessage());
            }
        });
    }
}
