package io.yuanliu.server.orders.web;

import io.yuanliu.core.text.LocalText;
import io.yuanliu.server.competence.Competences;
import io.yuanliu.server.orders.HandOver;
import io.yuanliu.server.orders.HandOverState;
import io.yuanliu.server.orders.HandOvers;
import io.yuanliu.server.orders.web.OrderViews.WordView;
import io.yuanliu.server.registry.Party;
import io.yuanliu.server.scope.Asker;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Hand-overs as they are read. */
@Component
class HandOverViews {
    /** Something handed over; what was answered, once it was. */
    record HandOverView(
            String id,
            String sender,
            String senderName,
            String sentBy,
            Instant sentAt,
            WordView act,
            String code,
            String reason,
            @Nullable String receiver,
            LocalText receiverName,
            String receiverKind,
            @Nullable LocalText stage,
            @Nullable String basis,
            WordView state,
            int version,
            Instant since,
            @Nullable String answeredBy,
            @Nullable String answer,
            List<String> acts) {}

    private final Competences competences;
    private final HandOvers handOvers;
    private final OrderNames names;

    HandOverViews(Competences competences, HandOvers handOvers, OrderNames names) {
        this.competences = competences;
        this.handOvers = handOvers;
        this.names = names;
    }

    HandOverView view(Asker asker, HandOver one, Map<String, Party> authorities) {
        var to = one.to();
        var answer = one.answer();
        boolean mine = one.state() == HandOverState.HANDED_OVER && asker.isPerson() && handOvers.isReceiver(asker, one);
        return new HandOverView(
                one.id(),
                one.sender(),
                OrderNames.name(one.sender(), authorities),
                one.sentByName(),
                one.sentAt(),
                names.word("competence.act.", one.act().word()),
                one.code(),
                one.reason(),
                to.party(),
                to.name(),
                to.kind(),
                to.stage() == null ? null : competences.stageName(to.stage()),
                to.basis(),
                names.word("flow.handover.state.", one.state().name()),
                one.version(),
                one.since(),
                answer == null ? null : answer.name(),
                answer == null ? null : answer.reason(),
                mine ? List.of("take-up", "send-back") : List.of());
    }
}
