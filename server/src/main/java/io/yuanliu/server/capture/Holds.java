package io.yuanliu.server.capture;

import io.yuanliu.core.finding.Finding;
import io.yuanliu.core.finding.Severity;
import io.yuanliu.core.profile.LocalText;
import io.yuanliu.core.profile.StopCause;
import java.util.List;

/** A HOLD finding stops the goods of its entry until somebody competent has looked. */
final class Holds {
    private static final LocalText REASON =
            new LocalText("申报记录违反规则，待主管部门核实", "A reported record breaks a rule; the authority has to look at it");

    private Holds() {}

    /** The judgement with a finding more and, when it is a HOLD, with what that stops. */
    static Draft.Judged add(Draft.Judged judged, String entryId, Finding finding) {
        return judged.and(
                finding, finding.severity() == Severity.HOLD ? causes(judged.goods(), entryId, finding) : List.of());
    }

    static List<StopCause> causes(List<String> goods, String entryId, Finding finding) {
        var name = "finding:" + entryId + ":" + finding.code();
        return goods.stream()
                .map(unit -> new StopCause(unit, StopCause.Effect.HOLD, name, null, REASON))
                .toList();
    }
}
