package io.yuanliu.server.flows;

import io.yuanliu.core.finding.Finding;
import io.yuanliu.core.flow.Attempt;
import io.yuanliu.core.flow.Change;
import io.yuanliu.core.flow.Course;
import io.yuanliu.core.flow.Flow;
import io.yuanliu.core.flow.Next;
import io.yuanliu.server.problem.Rejection;
import io.yuanliu.server.scope.Asker;
import io.yuanliu.server.scope.Whose;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Moves things along their flows: what the table allows, once, with its history and all that it sets off. */
@Component
public class Flows {
    private final KnownFlows flows;
    private final FlowStore store;
    private final TransactionTemplate writing;
    private final Clock clock;

    public Flows(KnownFlows flows, FlowStore store, @Qualifier("writer") TransactionTemplate writing, Clock clock) {
        this.flows = flows;
        this.store = store;
        this.writing = writing;
        this.clock = clock;
    }

    /**
     * Begins something's flow.
     *
     * @param before what else is written, first, in the same transaction
     */
    public FlowItem begin(Asker asker, Flow<?> flow, String id, Whose whose, String act, Runnable before) {
        return done(asker, flow, id, Optional.empty(), whose, new Wish(act, 0, null), before);
    }

    /** Changes something that the asker sees; what is refused says why, and nothing is written. */
    public FlowItem change(Asker asker, Flow<?> flow, String id, Wish wish) {
        return change(asker, flow, id, wish, () -> {});
    }

    /** Changes something, and writes something else first in the same transaction. */
    public FlowItem change(Asker asker, Flow<?> flow, String id, Wish wish, Runnable before) {
        var item = find(asker, flow, id);
        return done(asker, flow, id, Optional.of(item), item.whose(), wish, before);
    }

    /** Where something stands; refuses when it is not there or not to be seen by this asker. */
    public FlowItem find(Asker asker, Flow<?> flow, String id) {
        return store.find(asker, flow.name(), id)
                .orElseThrow(() -> new Rejection.NotFound("flow.item-unknown", "id", id));
    }

    /** Where something stands, whoever may see it; it stays there until the caller's transaction ends. */
    public Optional<FlowItem> locked(Flow<?> flow, String id) {
        return store.locked(flow.name(), id);
    }

    /** What this asker may do to something as it stands. */
    public List<? extends Change<?>> open(Asker asker, Flow<?> flow, FlowItem item) {
        return openIn(asker, flow, item);
    }

    private static <S extends Enum<S>> List<Change<S>> openIn(Asker asker, Flow<S> flow, FlowItem item) {
        return flow.open(course(flow, Optional.of(item)), Sides.of(asker, item.whose(), flow));
    }

    public List<FlowStep> history(Asker asker, Flow<?> flow, String id) {
        return store.history(asker, flow.name(), id);
    }

    private <S extends Enum<S>> FlowItem done(
            Asker asker, Flow<S> flow, String id, Optional<FlowItem> known, Whose whose, Wish wish, Runnable before) {
        var attempt = new Attempt(wish.act(), wish.version(), Sides.of(asker, whose, flow), wish.reason());
        return switch (flow.attempt(course(flow, known), attempt)) {
            case Next.Refused<S>(var why, var finding) -> throw refusal(why, finding);
            case Next.Taken<S>(var change, var course) -> {
                var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
                var item = new FlowItem(flow.name(), id, whose, change.to().name(), course.version(), now);
                var step = new FlowStep(
                        course.version(),
                        now,
                        asker.id(),
                        change.act(),
                        known.map(FlowItem::state).orElse(null),
                        item.state(),
                        wish.reason());
                yield write(change, new FlowChanged(item, step), before);
            }
        };
    }

    private FlowItem write(Change<?> change, FlowChanged changed, Runnable before) {
        return Objects.requireNonNull(writing.execute(status -> {
            before.run();
            boolean won = change.begins()
                    ? store.begin(changed.item(), changed.step())
                    : store.move(changed.item(), changed.step());
            if (!won) {
                throw new Rejection.Conflict(Finding.block("flow.overtaken", "", Map.of("act", change.act())));
            }
            change.effects().forEach(effect -> flows.effect(effect).happen(changed));
            return changed.item();
        }));
    }

    private static <S extends Enum<S>> Course<S> course(Flow<S> flow, Optional<FlowItem> item) {
        return item.map(known -> new Course<>(flow.state(known.state()), known.version()))
                .orElseGet(Course::unbegun);
    }

    private static Rejection refusal(Next.Why why, Finding finding) {
        return switch (why) {
            case UNKNOWN, NO_REASON -> new Rejection.Refused(finding);
            case NOT_NOW, OVERTAKEN -> new Rejection.Conflict(finding);
            case NOT_YOURS -> new Rejection.Forbidden(finding);
        };
    }
}
