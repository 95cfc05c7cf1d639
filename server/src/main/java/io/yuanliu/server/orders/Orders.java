package io.yuanliu.server.orders;

import io.yuanliu.core.competence.Competence;
import io.yuanliu.core.finding.Finding;
import io.yuanliu.core.identifier.Identifiers;
import io.yuanliu.core.identifier.Reading;
import io.yuanliu.server.competence.CompetenceFindings;
import io.yuanliu.server.competence.Competences;
import io.yuanliu.server.competence.Ruling;
import io.yuanliu.server.flows.FlowStep;
import io.yuanliu.server.flows.Flows;
import io.yuanliu.server.flows.Wish;
import io.yuanliu.server.form.Form;
import io.yuanliu.server.problem.Rejection;
import io.yuanliu.server.registry.Party;
import io.yuanliu.server.scope.Asker;
import io.yuanliu.server.scope.Operation;
import io.yuanliu.server.scope.OperationLog;
import io.yuanliu.server.scope.OperationLog.Result;
import io.yuanliu.server.scope.Whose;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;

/** Orders from their draft to what becomes of it; {@link Signing} is what makes one count. */
@Service
public class Orders {
    /** A draft that nobody signs is worth nothing after this. */
    static final Duration DRAFT_LASTS = Duration.ofDays(3);

    private static final int AT_ONCE = 500;

    private final OrderStore store;
    private final OrderForm forms;
    private final Officers officers;
    private final Competences competences;
    private final CompetenceFindings texts;
    private final OrderRecords records;
    private final Flows flows;
    private final OperationLog operations;
    private final Clock clock;

    Orders(
            OrderStore store,
            OrderForm forms,
            Officers officers,
            Competences competences,
            CompetenceFindings texts,
            OrderRecords records,
            Flows flows,
            OperationLog operations,
            Clock clock) {
        this.store = store;
        this.forms = forms;
        this.officers = officers;
        this.competences = competences;
        this.texts = texts;
        this.records = records;
        this.flows = flows;
        this.operations = operations;
        this.clock = clock;
    }

    /**
     * A draft.
     *
     * @param findings what is to be known of it before it is signed; nothing that blocks
     */
    public record Drafted(Order order, List<Finding> findings, boolean isNew) {}

    /** Drafts an order: judged as it would be now, so that nobody signs what cannot stand. The same twice is one. */
    public Drafted draft(Asker asker, Form form, String address) {
        Officers.requirePerson(asker);
        var authority = officers.authority(asker, form);
        var read = forms.read(asker, form);
        form.finish();
        var office = authority.orElseThrow(() -> new Rejection.Forbidden("order.no-authority"));
        var content = staged(asker, office, read.orElseThrow());
        var drafter = officers.name(asker.id());
        var judged = records.judged(asker, office.id(), content, drafter, clock.instant());
        try {
            return store.open(office.id(), content.act(), content.number())
                    .map(known -> same(asker, known, content, judged.findings()))
                    .orElseGet(() -> begin(asker, office, content, judged, address));
        } catch (DuplicateKeyException faster) {
            return store.open(office.id(), content.act(), content.number())
                    .map(known -> same(asker, known, content, judged.findings()))
                    .orElseThrow(() -> faster);
        }
    }

    /** With the stage at which the goods are; refuses what is another authority's, and says whose. */
    private OrderContent staged(Asker asker, Party authority, OrderContent content) {
        if (content.act().frees() && content.cause() == null) {
            return content;
        }
        var rulings = content.goods().stream()
                .flatMap(code -> Identifiers.read(code) instanceof Reading.One(var identifier)
                        ? Stream.of(identifier.key())
                        : Stream.empty())
                .map(unit -> competences.rule(asker, authority, content.act(), unit, content.cause()))
                .toList();
        var foreign = rulings.stream()
                .flatMap(ruling -> texts.of(ruling).stream())
                .filter(Finding::blocks)
                .map(finding -> finding.under("/goods"))
                .toList();
        if (!foreign.isEmpty()) {
            throw new Rejection.Refused(foreign);
        }
        return rulings.stream()
                .flatMap(ruling -> stage(authority, content, ruling).stream())
                .findFirst()
                .map(content::at)
                .orElse(content);
    }

    private Optional<String> stage(Party authority, OrderContent content, Ruling ruling) {
        return ruling.competence() instanceof Competence.Given given
                ? Optional.of(given.stage())
                : competences.ownStage(authority, content.act());
    }

    private Drafted begin(
            Asker asker, Party authority, OrderContent content, OrderRecords.Judged judged, String address) {
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var id = UUID.randomUUID().toString();
        var order = new Order(
                id,
                authority.id(),
                content,
                judged.units(),
                asker.id(),
                officers.name(asker.id()),
                now,
                now.plus(DRAFT_LASTS),
                null,
                null,
                OrderState.DRAFTED,
                1,
                now);
        var whose = Whose.of(authority.id()).ofPartyAsSuch();
        flows.begin(asker, OrderFlow.FLOW, id, whose, "draft", () -> store.add(order));
        operations.note(asker.id(), Operation.ORDER_DRAFT, id, Result.DONE, address);
        return new Drafted(order, judged.findings(), true);
    }

    private static Drafted same(Asker asker, Order known, OrderContent content, List<Finding> findings) {
        if (!known.content().equals(content) || !known.draftedBy().equals(asker.id())) {
            throw new Rejection.Conflict(Finding.block(
                    "order.number-drafted", "/number", Map.of("number", content.number(), "id", known.id())));
        }
        return new Drafted(known, findings, false);
    }

    public Order find(Asker asker, String id) {
        return store.find(asker, id).orElseThrow(() -> new Rejection.NotFound("order.unknown", "id", id));
    }

    /** Its changes, oldest first. */
    public List<FlowStep> history(Asker asker, String id) {
        return flows.history(asker, OrderFlow.FLOW, id);
    }

    /** A colleague will not sign; says why. */
    public Order refuse(Asker asker, String id, int version, String reason, String address) {
        var order = find(asker, id);
        Officers.requireServing(asker, order.authority(), "order.unknown", id);
        if (order.draftedBy().equals(asker.id())) {
            throw new Rejection.Forbidden("order.own-refused");
        }
        return end(asker, order, new Wish("refuse", version, reason), Operation.ORDER_REFUSE, address);
    }

    /** Who drafted it takes it back. */
    public Order withdraw(Asker asker, String id, int version, String address) {
        var order = find(asker, id);
        Officers.requireServing(asker, order.authority(), "order.unknown", id);
        if (!order.draftedBy().equals(asker.id())) {
            throw new Rejection.Forbidden("order.others-withdrawn");
        }
        return end(asker, order, new Wish("withdraw", version, null), Operation.ORDER_WITHDRAW, address);
    }

    private Order end(Asker asker, Order order, Wish wish, Operation operation, String address) {
        flows.change(asker, OrderFlow.FLOW, order.id(), wish, () -> {
            store.act(order.id(), asker.id(), wish.version() + 1);
            store.close(order.id());
        });
        operations.note(asker.id(), operation, order.id(), Result.DONE, address);
        return find(asker, order.id());
    }

    /** Drafts whose time is over say so themselves. */
    @Scheduled(fixedDelay = 60_000, initialDelay = 60_000)
    void expire() {
        expire(clock.instant());
    }

    void expire(Instant now) {
        for (var id : store.overdue(now, AT_ONCE)) {
            var item = flows.find(Asker.platform(), OrderFlow.FLOW, id);
            flows.change(
                    Asker.platform(),
                    OrderFlow.FLOW,
                    id,
                    new Wish("expire", item.version(), null),
                    () -> store.close(Objects.requireNonNull(id)));
        }
    }
}
