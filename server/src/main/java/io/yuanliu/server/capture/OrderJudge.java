package io.yuanliu.server.capture;

import io.yuanliu.core.competence.OrderAct;
import io.yuanliu.core.event.Event;
import io.yuanliu.core.finding.Finding;
import io.yuanliu.core.profile.Act;
import io.yuanliu.core.profile.Judgement;
import io.yuanliu.core.standing.EventActs;
import io.yuanliu.server.capture.Admission.Admitted;
import io.yuanliu.server.competence.CompetenceFindings;
import io.yuanliu.server.competence.Competences;
import io.yuanliu.server.registry.Party;
import io.yuanliu.server.registry.Registry;
import io.yuanliu.server.scope.Asker;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Judges what an authority orders about goods: is it competent where the goods are, does whoever hands it in act for it, do
 * two persons stand behind it (decisions 16). A department's program brings both persons in its record; a person who signs
 * in is one.
 */
@Component
class OrderJudge {
    private final Competences competences;
    private final CompetenceFindings texts;
    private final Registry registry;

    OrderJudge(Competences competences, CompetenceFindings texts, Registry registry) {
        this.competences = competences;
        this.texts = texts;
        this.registry = registry;
    }

    /** What speaks against a record as an order; nothing where it is none. */
    List<Finding> findings(Asker asker, Admitted admitted, Judgement judgement, Signers signers) {
        var act = admitted.type().act();
        if (act == null || !act.isOrdering() || !admitted.party().hasAuthority()) {
            return List.of();
        }
        var ordered = judgement.causes().stream()
                .map(cause -> new Ordered(OrderAct.of(cause.effect()), cause.unit(), cause.cause()))
                .distinct()
                .toList();
        var findings = findings(asker, admitted.party(), ordered);
        if (act == Act.ORDER && asker.isPerson() && signers == Signers.ONE) {
            findings.addFirst(Finding.block("competence.two-persons", ""));
        }
        return findings;
    }

    /** What speaks against an event of an authority that says of goods that they are stopped. */
    Optional<Finding> finding(Asker asker, String party, Event event, String pointer) {
        var stopped = EventActs.stopped(event);
        if (stopped.isEmpty()) {
            return Optional.empty();
        }
        var authority = registry.parties(Set.of(party)).get(party);
        if (authority == null || !authority.hasAuthority()) {
            return Optional.empty();
        }
        var ordered = stopped.stream()
                .map(unit -> new Ordered(OrderAct.STOP, unit, ""))
                .toList();
        var findings = findings(asker, authority, ordered);
        if (asker.isPerson()) {
            findings.addFirst(Finding.block("competence.two-persons", ""));
        }
        return findings.stream().filter(Finding::blocks).findFirst().map(finding -> finding.under(pointer));
    }

    /** What an authority does to a unit, by the name of its cause. */
    private record Ordered(OrderAct act, String unit, String cause) {}

    private List<Finding> findings(Asker asker, Party authority, List<Ordered> ordered) {
        var findings = new ArrayList<Finding>();
        ordered.forEach(one ->
                findings.addAll(texts.of(competences.rule(asker, authority, one.act(), one.unit(), one.cause()))));
        return findings;
    }
}
