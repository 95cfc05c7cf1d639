package io.yuanliu.server.capture;

import io.yuanliu.core.finding.Finding;
import io.yuanliu.server.capture.RefusalLog.Asked;
import io.yuanliu.server.capture.RefusalLog.Refusal;
import io.yuanliu.server.log.Bytes;
import io.yuanliu.server.log.RecordText;
import io.yuanliu.server.log.append.Outcome;
import io.yuanliu.server.scope.Asker;
import io.yuanliu.server.scope.Whose;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a refusal leaves behind: who, when, which findings where, the hash of what was sent; no values. */
final class RefusalTrace {
    private static final int MOST_UNITS_ASKED = 20;
    private static final int MOST_REFUSALS = 100;

    private final RefusalLog log;

    RefusalTrace(RefusalLog log) {
        this.log = log;
    }

    /** Of records, each with its own hash. */
    void leave(Asker asker, Instant now, List<JudgedRecord> judged, List<Outcome> outcomes) {
        var refused = new ArrayList<Refusal>();
        for (int i = 0; i < judged.size() && refused.size() < MOST_REFUSALS; i++) {
            if (outcomes.get(i) instanceof Outcome.Refused one) {
                refused.add(refusal(asker, now, judged.get(i), one.findings()));
            }
        }
        log.note(refused);
    }

    /** Of events, with the hash of the document in which they came. */
    void leave(Asker asker, Instant now, List<Outcome> outcomes, Bytes sha256) {
        log.note(outcomes.stream()
                .filter(Outcome.Refused.class::isInstance)
                .limit(MOST_REFUSALS)
                .map(outcome -> withoutContent(asker, now, null, ((Outcome.Refused) outcome).findings(), sha256))
                .toList());
    }

    /** Of something that could not even be read. */
    void leaveUnreadable(Asker asker, Instant now, @Nullable String type, List<Finding> findings, Bytes sha256) {
        log.note(List.of(withoutContent(asker, now, type, findings, sha256)));
    }

    private static Refusal withoutContent(
            Asker asker, Instant now, @Nullable String type, List<Finding> findings, Bytes sha256) {
        return new Refusal(now, asker.id(), Whose.of(asker.party()), type, false, bare(findings), sha256, null, null);
    }

    private static Refusal refusal(Asker asker, Instant now, JudgedRecord judged, List<Finding> findings) {
        var record = judged.record();
        var act = judged.act();
        return new Refusal(
                now,
                asker.id(),
                judged.whose().party() == null ? Whose.of(asker.party()) : judged.whose(),
                record == null ? null : record.type(),
                judged.request(),
                bare(findings),
                record == null
                        ? Bytes.utf8("").sha256()
                        : RecordText.canonical(record).sha256(),
                judged.request() && act != null
                        ? new Asked(
                                act.word(),
                                judged.goods().stream()
                                        .limit(MOST_UNITS_ASKED)
                                        .map(unit -> unit.text())
                                        .toList())
                        : null,
                record == null || record.key() == null
                        ? null
                        : Drafting.key(asker, record).id());
    }

    /** Codes and pointers without values: a refusal leaves no content. */
    private static List<Finding> bare(List<Finding> findings) {
        return findings.stream()
                .map(finding ->
                        new Finding(finding.code(), finding.severity(), finding.pointer(), Map.of(), finding.clause()))
                .toList();
    }
}
