package io.yuanliu.server.capture.dryrun;

import io.yuanliu.core.event.SenderClock;
import io.yuanliu.core.finding.Finding;
import io.yuanliu.core.finding.Severity;
import io.yuanliu.core.lab.Breaches;
import io.yuanliu.core.lab.Facts;
import io.yuanliu.core.profile.BusinessRecord;
import io.yuanliu.core.profile.GuardChange;
import io.yuanliu.core.profile.RecordType;
import io.yuanliu.core.profile.judging.Asking;
import io.yuanliu.core.profile.judging.Judging;
import io.yuanliu.server.capture.CaptureSettings;
import io.yuanliu.server.capture.PersonVault;
import io.yuanliu.server.capture.PlatformKnowledge;
import io.yuanliu.server.log.GuardKey;
import io.yuanliu.server.log.LogLookups;
import io.yuanliu.server.scope.Asker;
import io.yuanliu.server.trace.standing.Standings;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Judges stored records by changed rules. Each is judged twice with the same facts, by the rules that apply and by the
 * changed ones, so that what is told comes from the change and not from what has happened since. Guards are taken as they
 * stand now, without the record's own changes; what came after the record is no fact for it. Fields about persons stay
 * sealed: what reads them is not tried.
 */
@Component
public class RecordDryRun {
    private final PlatformKnowledge knowledge;
    private final LogLookups lookups;
    private final Standings standings;
    private final CaptureSettings settings;
    private final SenderClock clock;

    RecordDryRun(
            PlatformKnowledge knowledge,
            LogLookups lookups,
            Standings standings,
            CaptureSettings settings,
            SenderClock clock) {
        this.knowledge = knowledge;
        this.lookups = lookups;
        this.standings = standings;
        this.settings = settings;
        this.clock = clock;
    }

    /** A record of the log, with the id of its entry. */
    public record Stored(String id, BusinessRecord record, Instant receivedAt) {}

    /** What changed rules would have done to a record that they find something in. */
    public enum Consequence {
        REFUSED,
        HELD,
        WARNED
    }

    /** What the changed rules find that the present ones do not, worst first. */
    public record Difference(Consequence consequence, List<Finding> findings) {}

    /** The difference that changed rules make to a record; empty where they find nothing more. */
    public Optional<Difference> difference(Asker asker, Stored stored, RecordType applied, RecordType changed) {
        var dryRun = new DryRun(asker, stored);
        var before = dryRun.findings(applied);
        var more = dryRun.findings(changed).stream()
                .filter(finding -> before.stream().noneMatch(one -> isSame(one, finding)))
                .sorted((one, other) -> one.severity().compareTo(other.severity()))
                .toList();
        return more.isEmpty() ? Optional.empty() : Optional.of(new Difference(dryRun.consequence(changed, more), more));
    }

    private static boolean isSame(Finding one, Finding other) {
        return one.code().equals(other.code())
                && one.pointer().equals(other.pointer())
                && one.severity() == other.severity();
    }

    /** One record before both versions, which are told the same. */
    private final class DryRun {
        private final Asker asker;
        private final Stored stored;
        private final BusinessRecord record;
        private final Set<String> sealed = new HashSet<>();
        private final Map<GuardKey, Long> own = new HashMap<>();
        private final Facts facts;

        DryRun(Asker asker, Stored stored) {
            this.asker = asker;
            this.stored = stored;
            var fields = stored.record().fields();
            for (var field : fields.values().entrySet()) {
                if (PersonVault.isSealed(field.getValue())) {
                    sealed.add(field.getKey());
                }
            }
            for (var name : sealed) {
                fields = fields.without(name);
            }
            record = stored.record().with(fields);
            facts = new Facts(knowledge, record.time().instant());
            lookups.original(stored.id())
                    .ifPresent(original -> original.guards()
                            .forEach(change -> own.merge(GuardKey.of(change), change.change(), Long::sum)));
        }

        List<Finding> findings(RecordType type) {
            var judging = new Judging(type, record, sealed);
            var questions = new Facts.Questions(judging.facts(), record.time().instant());
            var judgement = judging.judge(facts.answer(questions, stored.id()).facts(), stored.receivedAt(), clock);
            var findings = new ArrayList<>(judgement.findings());
            if (judgement.acts().stream().anyMatch(act -> act.nature().endsAtStop())) {
                findings.addAll(standings.check(asker).of(judgement));
            }
            var values = guards(judgement.guards());
            findings.addAll(Breaches.of(judgement.guards(), change -> values.getOrDefault(GuardKey.of(change), 0L)));
            if (!sealed.isEmpty()) {
                findings.removeIf(finding -> finding.code().equals("record.not-judged"));
            }
            return findings;
        }

        /** As they would stand without this record. */
        private Map<GuardKey, Long> guards(List<GuardChange> changes) {
            var keys = changes.stream().map(GuardKey::of).distinct().toList();
            var values = new HashMap<>(keys.isEmpty() ? Map.<GuardKey, Long>of() : lookups.guards(keys));
            keys.forEach(key -> values.merge(key, -own.getOrDefault(key, 0L), Long::sum));
            return values;
        }

        Consequence consequence(RecordType type, List<Finding> findings) {
            var blocking = new ArrayList<>(findings);
            blocking.removeIf(finding -> !finding.blocks());
            if (!Asking.isRequest(record.time(), stored.receivedAt(), settings.reportAfter())) {
                blocking.removeAll(Asking.broken(type, blocking));
            }
            if (!blocking.isEmpty()) {
                return Consequence.REFUSED;
            }
            return findings.stream().anyMatch(finding -> finding.severity() != Severity.WARN)
                    ? Consequence.HELD
                    : Consequence.WARNED;
        }
    }
}
