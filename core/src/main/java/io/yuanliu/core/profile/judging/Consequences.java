package io.yuanliu.core.profile.judging;

import io.yuanliu.core.event.Timestamp;
import io.yuanliu.core.profile.CauseTemplate;
import io.yuanliu.core.profile.GoodsAct;
import io.yuanliu.core.profile.GoodsTemplate;
import io.yuanliu.core.profile.GuardChange;
import io.yuanliu.core.profile.GuardTemplate;
import io.yuanliu.core.profile.StopCause;
import io.yuanliu.core.profile.expression.Formula;
import io.yuanliu.core.profile.expression.Names;
import io.yuanliu.core.profile.expression.Rows;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What an accepted record changes in guards, what it stops or frees, and what it does with which goods. */
final class Consequences {
    private Consequences() {}

    static List<GuardChange> guards(List<GuardTemplate> templates, Map<String, Object> variables) {
        var changes = new ArrayList<GuardChange>();
        for (var template : templates) {
            for (var row : Rows.of(template.each(), template.when(), variables)) {
                changes.add(new GuardChange(
                        template.kind(),
                        template.key().fill(row.variables()),
                        template.change().number(row.variables()),
                        bound(template.floor(), row.variables()),
                        bound(template.ceiling(), row.variables()),
                        template.change().measure(),
                        template.fault().found(row)));
            }
        }
        return changes;
    }

    static List<GoodsAct> acts(List<GoodsTemplate> templates, Map<String, Object> variables) {
        var acts = new ArrayList<GoodsAct>();
        for (var template : templates) {
            for (var row : Rows.of(template.each(), template.when(), variables)) {
                acts.add(new GoodsAct(
                        Names.canonical(template.unit().fill(row.variables())),
                        template.nature(),
                        template.at().replace("*", Integer.toString(row.number()))));
            }
        }
        return acts;
    }

    private static @Nullable Long bound(@Nullable Formula formula, Map<String, Object> variables) {
        return formula == null ? null : (Long) formula.number(variables);
    }

    static List<StopCause> causes(List<CauseTemplate> templates, Map<String, Object> variables) {
        var causes = new ArrayList<StopCause>();
        for (var template : templates) {
            for (var row : Rows.of(template.each(), template.when(), variables)) {
                var until = bound(template.until(), row.variables());
                causes.add(new StopCause(
                        Names.canonical(template.unit().fill(row.variables())),
                        template.effect(),
                        template.cause().fill(row.variables()),
                        until == null ? null : Timestamp.of(Instant.ofEpochSecond(until)),
                        new StopCause.Reason(template.code())));
            }
        }
        return causes;
    }
}
