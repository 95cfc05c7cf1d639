package io.yuanliu.server.orders;

import io.yuanliu.core.competence.OrderAct;
import io.yuanliu.core.finding.Finding;
import io.yuanliu.core.identifier.Identifier;
import io.yuanliu.core.text.Nearest;
import io.yuanliu.server.competence.Competences;
import io.yuanliu.server.competence.Receiver;
import io.yuanliu.server.flows.Flows;
import io.yuanliu.server.flows.Wish;
import io.yuanliu.server.form.Form;
import io.yuanliu.server.problem.Rejection;
import io.yuanliu.server.registry.Party;
import io.yuanliu.server.registry.Registry;
import io.yuanliu.server.scope.Asker;
import io.yuanliu.server.scope.Operation;
import io.yuanliu.server.scope.OperationLog;
import io.yuanliu.server.scope.OperationLog.Result;
import io.yuanliu.server.scope.Right;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;

/** Handing over what is another authority's (移送): the platform says whose it is, that one takes it up or sends it back. */
@Service
public class HandOvers {
    private final HandOverStore store;
    private final OrderForm forms;
    private final Officers officers;
    private final Competences competences;
    private final Registry registry;
    private final Flows flows;
    private final OperationLog operations;
    private final Clock clock;

    HandOvers(
            HandOverStore store,
            OrderForm forms,
            Officers officers,
            Competences competences,
            Registry registry,
            Flows flows,
            OperationLog operations,
            Clock clock) {
        this.store = store;
        this.forms = forms;
        this.officers = officers;
        this.competences = competences;
        this.registry = registry;
        this.flows = flows;
        this.operations = operations;
        this.clock = clock;
    }

    /** One that stands now, and whether it is new. */
    public record Given(HandOver handOver, boolean isNew) {}

    /** Hands over {@code act, code, reason} for {@code authority}; the same twice is one. */
    public Given give(Asker asker, Form form, String address) {
        Officers.requirePerson(asker);
        var authority = officers.authority(asker, form);
        var written = form.text("act", 20);
        var act = OrderAct.of(written);
        if (act.isEmpty() && !written.isEmpty()) {
            var known = OrderAct.words();
            form.rule("order.act-unknown", "act", Map.of("act", written, "known", Nearest.orAll(written, known)));
        }
        var code = form.text("code", 500);
        var unit = code.isEmpty() ? Optional.<Identifier>empty() : forms.unit(asker, form, code, "code");
        var reason = form.text("reason", 500);
        form.finish();
        var from = authority.orElseThrow(() -> new Rejection.Forbidden("order.no-authority"));
        var to = receiver(asker, from, act.orElseThrow(), unit.orElseThrow());
        var goods = unit.orElseThrow().uri();
        try {
            return store.open(from.id(), act.orElseThrow(), goods)
                    .map(known -> new Given(known, false))
                    .orElseGet(() -> begin(asker, from, act.orElseThrow(), goods, reason, to, address));
        } catch (DuplicateKeyException faster) {
            return store.open(from.id(), act.orElseThrow(), goods)
                    .map(known -> new Given(known, false))
                    .orElseThrow(() -> faster);
        }
    }

    /** Whose it is; refuses where it is one's own, or nobody's. */
    private HandOver.To receiver(Asker asker, Party from, OrderAct act, Identifier unit) {
        var ruling = competences.rule(asker, from, act, unit.key());
        if (ruling.isGiven()) {
            throw new Rejection.Refused(Finding.block("handover.own", "/code", Map.of("authority", from.name())));
        }
        return ruling.receivers().stream()
                .findFirst()
                .map(HandOvers::to)
                .orElseThrow(() ->
                        new Rejection.Refused(Finding.block("handover.nobody", "/code", Map.of("unit", unit.uri()))));
    }

    /** A registered authority alone sees it; else who looks over the region and the category does. */
    private static HandOver.To to(Receiver receiver) {
        var addressee = receiver.addressee();
        boolean registered = receiver.party() != null;
        return new HandOver.To(
                receiver.party(),
                addressee.authority(),
                addressee.rank().word(),
                receiver.name(),
                registered ? null : addressee.region(),
                registered ? null : addressee.place().category(),
                addressee.stage(),
                addressee.rule().basis());
    }

    private Given begin(
            Asker asker, Party from, OrderAct act, String goods, String reason, HandOver.To to, String address) {
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var id = UUID.randomUUID().toString();
        var handOver = new HandOver(
                id,
                from.id(),
                asker.id(),
                officers.name(asker.id()),
                now,
                act,
                goods,
                reason,
                to,
                HandOverState.HANDED_OVER,
                1,
                now,
                null);
        flows.begin(
                Asker.platform().named(asker.id()),
                HandOverFlow.FLOW,
                id,
                to.whose(),
                "hand-over",
                () -> store.add(handOver));
        operations.note(asker.id(), Operation.HANDOVER_GIVE, id, Result.DONE, address);
        return new Given(handOver, true);
    }

    public HandOver find(Asker asker, String id) {
        return store.find(asker, id).orElseThrow(() -> new Rejection.NotFound("handover.unknown", "id", id));
    }

    /** The other authority takes it up. */
    public HandOver takeUp(Asker asker, String id, int version, String address) {
        return answer(asker, id, HandOverState.TAKEN_UP, new Wish("take-up", version, null), address);
    }

    /** The other authority sends it back and says why. */
    public HandOver sendBack(Asker asker, String id, int version, String reason, String address) {
        return answer(asker, id, HandOverState.SENT_BACK, new Wish("send-back", version, reason), address);
    }

    private HandOver answer(Asker asker, String id, HandOverState state, Wish wish, String address) {
        Officers.requirePerson(asker);
        var handOver = find(asker, id);
        if (!isReceiver(asker, handOver)) {
            throw new Rejection.Forbidden("handover.not-yours");
        }
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var answer = new HandOver.Answer(asker.id(), officers.name(asker.id()), wish.reason());
        flows.change(
                asker, HandOverFlow.FLOW, id, wish, () -> store.answer(id, state, wish.version() + 1, answer, now));
        var operation = state == HandOverState.TAKEN_UP ? Operation.HANDOVER_TAKE : Operation.HANDOVER_RETURN;
        operations.note(asker.id(), operation, id, Result.DONE, address);
        return find(asker, id);
    }

    /** Whether somebody acts for whose it is: for that authority, or for one of its kind and region registered since. */
    public boolean isReceiver(Asker asker, HandOver handOver) {
        var served = asker.authorities(Right.ORDER);
        var to = handOver.to();
        if (to.party() != null) {
            return served.contains(to.party());
        }
        return registry.parties(served).values().stream()
                .filter(party -> !party.id().equals(handOver.sender()))
                .anyMatch(party -> party.nodes().contains(to.kind()) && competences.answersFor(party, to.region()));
    }
}
