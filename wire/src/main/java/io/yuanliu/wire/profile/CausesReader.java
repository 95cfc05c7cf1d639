package io.yuanliu.wire.profile;

import io.yuanliu.core.profile.ActNature;
import io.yuanliu.core.profile.CauseTemplate;
import io.yuanliu.core.profile.EventTemplate;
import io.yuanliu.core.profile.GoodsTemplate;
import io.yuanliu.core.profile.StopCause;
import io.yuanliu.core.profile.field.Field;
import io.yuanliu.wire.profile.yaml.Pointers;
import io.yuanliu.wire.profile.yaml.Section;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Reads what a record stops, holds or frees, and with which goods it acts, so that stops and holds reach it. */
final class CausesReader {
    private static final Map<String, StopCause.Effect> EFFECTS =
            Arrays.stream(StopCause.Effect.values()).collect(Collectors.toMap(Enum::name, Function.identity()));
    private static final Map<String, ActNature> NATURES =
            Arrays.stream(ActNature.values()).collect(Collectors.toMap(ActNature::word, Function.identity()));
    /** Events of these steps hand goods on. */
    private static final Set<String> PASSING_ON =
            Set.of("shipping", "departing", "retail_selling", "dispensing", "consigning");

    private final String version;
    private final Map<String, Field> fields;
    private final Formulas formulas;

    /** @param version of the record type, as codes of reasons name it: {@code circulation/stopOrder@1} */
    CausesReader(String version, Map<String, Field> fields, Formulas formulas) {
        this.version = version;
        this.fields = fields;
        this.formulas = formulas;
    }

    List<CauseTemplate> causes(Section recordType) {
        var causes = new ArrayList<CauseTemplate>();
        recordType.items("causes", section -> causes.add(cause(section, version + "/causes/" + causes.size())));
        return causes;
    }

    private CauseTemplate cause(Section section, String code) {
        var rows = formulas.rows(section);
        var inside = rows.inside();
        section.missing("effect");
        var effect = section.word("effect", EFFECTS);
        var cause = new CauseTemplate(
                rows.each(),
                inside.condition(section, "when"),
                inside.needed(section, "unit"),
                effect == null ? StopCause.Effect.HOLD : effect,
                inside.needed(section, "cause"),
                inside.number(section, "until"),
                code,
                section.neededText("reason"));
        section.done();
        return cause;
    }

    /** A form whose events hand goods on or use them up has to name them: else no stop would reach it. */
    List<GoodsTemplate> goods(Section recordType, List<EventTemplate> events) {
        var goods = recordType.items("goods", this::goods);
        if (!recordType.has("goods") && events.stream().anyMatch(CausesReader::carriesOn)) {
            recordType.fault(
                    "its events pass goods on or use them up: name them under goods, with their nature, so that a stop"
                            + " reaches them");
        }
        return goods;
    }

    private static boolean carriesOn(EventTemplate event) {
        return switch (event.kind()) {
            case EventTemplate.Transformation making -> !making.inputs().isEmpty();
            case EventTemplate.Objects _, EventTemplate.Aggregation _ ->
                event.bizStep() != null && PASSING_ON.contains(event.bizStep());
        };
    }

    private GoodsTemplate goods(Section section) {
        var rows = formulas.rows(section);
        var inside = rows.inside();
        section.missing("nature");
        var nature = section.word("nature", NATURES);
        var at = section.text("at");
        Pointers.check(section, at == null ? "" : at, fields);
        var goods = new GoodsTemplate(
                rows.each(),
                inside.condition(section, "when"),
                inside.needed(section, "unit"),
                nature == null ? ActNature.PASS_ON : nature,
                at == null ? "" : at);
        section.done();
        return goods;
    }
}
