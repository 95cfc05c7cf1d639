package io.yuanliu.server.log.append;

import io.yuanliu.core.finding.Finding;
import io.yuanliu.core.finding.Severity;
import io.yuanliu.core.identifier.WrittenIdentifier;
import io.yuanliu.core.profile.GuardChange;
import io.yuanliu.core.profile.StopCause;
import io.yuanliu.core.profile.expression.Measure;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A report that breaks a rule is stored and its goods are held (decisions 8): by a cause, which gate and scan page find,
 * and by the guards {@code held} and {@code cause}, which the rules of later requests ask. What a rule holds by its own
 * severity is the profile's affair.
 */
public final class Holds {
    private static final String HELD = "held";
    private static final String CAUSE = "cause";
    private static final StopCause.Reason REASON = new StopCause.Reason("cause.rule-broken");

    private Holds() {}

    /** The judgement of a report with a broken rule more, and with what that holds. */
    public static Draft.Judged hold(Draft.Judged judged, String entryId, Finding broken) {
        var findings = new ArrayList<>(judged.findings());
        findings.add(broken.as(Severity.HOLD));
        return new Draft.Judged(
                judged.request(),
                List.copyOf(findings),
                joined(judged.causes(), causes(judged.goods(), entryId, broken.code())),
                judged.reversed(),
                joined(judged.guards(), guards(judged.goods(), entryId, broken.code())),
                judged.goods(),
                judged.needs());
    }

    private static <T> List<T> joined(List<T> some, List<T> others) {
        return Stream.concat(some.stream(), others.stream()).toList();
    }

    static List<StopCause> causes(List<WrittenIdentifier> goods, String entryId, String code) {
        return goods.stream()
                .map(unit -> new StopCause(unit.key(), StopCause.Effect.HOLD, name(entryId, code), null, REASON))
                .toList();
    }

    /** What a hold changes in guards; a correction of the record takes it back with all its other changes. */
    public static List<GuardChange> guards(List<WrittenIdentifier> goods, String entryId, String code) {
        return goods.stream()
                .map(unit -> unit.identifier().uri())
                .flatMap(unit ->
                        Stream.of(raised(HELD, unit, code), raised(CAUSE, name(entryId, code) + "|" + unit, code)))
                .toList();
    }

    private static GuardChange raised(String kind, String key, String code) {
        return new GuardChange(kind, key, 1, null, null, Measure.PLAIN, Finding.warn(code, "", Map.of()));
    }

    private static String name(String entryId, String code) {
        return "finding:" + entryId + ":" + code;
    }
}
