package io.yuanliu.server.orders.web;

import io.yuanliu.core.text.LocalText;
import io.yuanliu.core.trace.Amount;
import io.yuanliu.server.competence.Competences;
import io.yuanliu.server.flows.FlowStep;
import io.yuanliu.server.orders.Order;
import io.yuanliu.server.orders.OrderState;
import io.yuanliu.server.orders.Reach;
import io.yuanliu.server.people.User;
import io.yuanliu.server.people.Users;
import io.yuanliu.server.problem.FindingView;
import io.yuanliu.server.registry.Party;
import io.yuanliu.server.scope.Asker;
import io.yuanliu.server.scope.Right;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Orders as they are read. */
@Component
class OrderViews {
    /** A state or an act, with its name. */
    record WordView(String word, LocalText name) {}

    /** One division that is reached; null where nobody said in which a holder is. */
    record RegionView(@Nullable String region, @Nullable LocalText name, int units, int holders) {}

    /** What an order reaches. */
    record ReachView(
            int units,
            int holders,
            List<Amount> quantities,
            List<RegionView> regions,
            int stopped,
            int unknown,
            String hash,
            Instant asOf) {}

    /** A change that has happened, and by whom: a person's name, or null for the platform itself. */
    record StepView(
            Instant at,
            @Nullable String who,
            WordView act,
            WordView after,
            @Nullable String reason) {}

    /** An order in a list. */
    record OrderLine(
            String id,
            String authority,
            String authorityName,
            WordView act,
            List<String> goods,
            String number,
            String reason,
            @Nullable Instant until,
            String draftedBy,
            Instant draftedAt,
            Instant expiresAt,
            @Nullable String signedBy,
            @Nullable String record,
            WordView state,
            int version,
            Instant since) {}

    /**
     * One order.
     *
     * @param acts what the asker may do now: {@code sign}, {@code refuse}, {@code withdraw}
     * @param cause name of the hold that it lifts
     * @param reach what whoever signed was shown
     * @param findings what is to be known of a draft; of others none
     */
    record OrderView(
            OrderLine order,
            @Nullable String basis,
            @Nullable String ordered,
            @Nullable String cause,
            @Nullable String sample,
            @Nullable LocalText stage,
            @Nullable Instant signedAt,
            @Nullable ReachView reach,
            List<String> acts,
            List<FindingView> findings,
            List<StepView> history) {}

    private final Competences competences;
    private final Users users;
    private final OrderNames names;

    OrderViews(Competences competences, Users users, OrderNames names) {
        this.competences = competences;
        this.users = users;
        this.names = names;
    }

    OrderLine line(Order order, Map<String, Party> authorities) {
        var content = order.content();
        var signature = order.signature();
        return new OrderLine(
                order.id(),
                order.authority(),
                OrderNames.name(order.authority(), authorities),
                names.word("competence.act.", content.act().word()),
                content.goods(),
                content.number(),
                content.reason(),
                content.until(),
                order.drafter(),
                order.draftedAt(),
                order.expiresAt(),
                signature == null ? null : signature.name(),
                order.record(),
                names.word("flow.order.state.", order.state().name()),
                order.version(),
                order.since());
    }

    OrderView view(Asker asker, Order order, List<FlowStep> history, List<FindingView> findings) {
        var content = order.content();
        var signature = order.signature();
        var stage = content.stage();
        return new OrderView(
                line(order, names.authorities(Set.of(order.authority()))),
                content.basis(),
                content.ordered(),
                content.cause(),
                content.sample(),
                stage == null ? null : competences.stageName(stage),
                signature == null ? null : signature.at(),
                signature == null ? null : view(signature.reach()),
                acts(asker, order),
                findings,
                steps(history));
    }

    private static List<String> acts(Asker asker, Order order) {
        if (order.state() != OrderState.DRAFTED
                || !asker.isPerson()
                || !asker.authorities(Right.ORDER).contains(order.authority())) {
            return List.of();
        }
        var acts = new ArrayList<String>();
        boolean own = order.draftedBy().equals(asker.id());
        if (!own || !order.content().act().takesTwo()) {
            acts.add("sign");
        }
        acts.add(own ? "withdraw" : "refuse");
        return acts;
    }

    ReachView view(Reach reach) {
        return new ReachView(
                reach.units(),
                reach.holders(),
                reach.quantities(),
                reach.regions().stream()
                        .map(region -> new RegionView(
                                region.code(),
                                region.code() == null ? null : competences.regionName(region.code()),
                                region.units(),
                                region.holders()))
                        .toList(),
                reach.stopped(),
                reach.unknown(),
                reach.hash(),
                reach.asOf());
    }

    private List<StepView> steps(List<FlowStep> history) {
        var people = users.named(history.stream().map(FlowStep::who).collect(Collectors.toSet()));
        return history.stream().map(step -> step(step, people)).toList();
    }

    private StepView step(FlowStep step, Map<String, User> people) {
        var person = people.get(step.who());
        var who = person != null
                ? person.displayName()
                : step.who().equals(Asker.platform().id()) ? null : step.who();
        return new StepView(
                step.at(),
                who,
                names.word("flow.order.act.", step.act()),
                names.word("flow.order.state.", step.after()),
                step.reason());
    }
}
