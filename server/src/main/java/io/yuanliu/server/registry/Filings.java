package io.yuanliu.server.registry;

import io.yuanliu.core.event.Days;
import io.yuanliu.core.finding.Finding;
import io.yuanliu.server.flows.Flows;
import io.yuanliu.server.flows.Wish;
import io.yuanliu.server.form.Form;
import io.yuanliu.server.problem.Rejection;
import io.yuanliu.server.registry.licences.LicenceTypes;
import io.yuanliu.server.scope.Asker;
import io.yuanliu.server.scope.Whose;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Filing licences: a party says what it holds, the authority checks. What is decided is an act of the flow. */
@Component
public class Filings {
    private static final int AT_ONCE = 500;

    private final FilingStore store;
    private final Registry registry;
    private final LicenceTypes types;
    private final Ownership ownership;
    private final Flows flows;
    private final Clock clock;

    public Filings(
            FilingStore store, Registry registry, LicenceTypes types, Ownership ownership, Flows flows, Clock clock) {
        this.store = store;
        this.registry = registry;
        this.types = types;
        this.ownership = ownership;
        this.flows = flows;
        this.clock = clock;
    }

    /** Files a licence; the same content twice is one filing. */
    public Outcome<Filing> file(Asker asker, Form form) {
        var written = form.text("party", 500);
        var party = registry.party(written).orElse(null);
        if (party == null || !ownership.mayAddTo(asker, party.id())) {
            if (!written.isEmpty()) {
                form.rule("registry.party-unknown", "party", Map.of("id", written));
            }
        }
        var licence = LicenceForm.readFiled(form, types);
        form.finish();
        var owner = Objects.requireNonNull(party);
        try {
            return store.undecided(owner.id(), licence.type(), licence.number())
                    .map(known -> same(known, licence))
                    .orElseGet(() -> new Outcome<>(begin(asker, owner, licence), true));
        } catch (DuplicateKeyException faster) {
            return store.undecided(owner.id(), licence.type(), licence.number())
                    .map(known -> same(known, licence))
                    .orElseThrow(() -> faster);
        }
    }

    /** Hands in a returned filing anew, with other content; party, type and number stay. */
    public Filing correct(Asker asker, String id, Form form) {
        var version = form.number("version", 1, Integer.MAX_VALUE);
        if (version == null && !form.isFaulty("version")) {
            form.text("version", 10);
        }
        var licence = LicenceForm.readFiled(form, types);
        var known = find(asker, id);
        if (!licence.type().equals(known.licence().type())
                || !licence.number().equals(known.licence().number())) {
            form.rule(
                    "registry.filing-other-licence",
                    "number",
                    Map.of("number", known.licence().number()));
        }
        form.finish();
        var wish = new Wish("correct", Objects.requireNonNull(version).intValue(), null);
        flows.change(asker, FilingFlow.FLOW, id, wish, () -> store.replace(id, licence));
        return find(asker, id);
    }

    public Filing find(Asker asker, String id) {
        return store.find(asker, id).orElseThrow(() -> new Rejection.NotFound("registry.filing-unknown", "id", id));
    }

    private Filing begin(Asker asker, Party party, Licence licence) {
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var id = UUID.randomUUID().toString();
        var filing = new Filing(id, party.id(), licence, asker.id(), now, FilingState.FILED, 1, now);
        var whose = Whose.of(party.id(), party.region()).ofPartyAsSuch();
        flows.begin(asker, FilingFlow.FLOW, id, whose, "file", () -> store.add(filing));
        return find(asker, id);
    }

    private static Outcome<Filing> same(Filing known, Licence licence) {
        if (!known.licence().equals(licence)) {
            throw new Rejection.Conflict(Finding.block("registry.filing-open", "/number", Map.of("id", known.id())));
        }
        return new Outcome<>(known, false);
    }

    /** What has passed its last day says so itself, a little after midnight in China and at least hourly. */
    @Scheduled(cron = "0 5 * * * *", zone = "Asia/Shanghai")
    void expire() {
        for (var id : store.endedBefore(Days.day(clock.instant()), AT_ONCE)) {
            byItself(id, "expire");
        }
    }

    /** Others of the same licence give way to one that comes into force, in the same transaction. */
    void replaceEarlier(Filing filing) {
        store.before(filing).forEach(id -> byItself(id, "replace"));
    }

    private void byItself(String id, String act) {
        var item = flows.find(Asker.platform(), FilingFlow.FLOW, id);
        flows.change(Asker.platform(), FilingFlow.FLOW, id, new Wish(act, item.version(), null));
    }
}
