package io.yuanliu.core.profile;

import io.yuanliu.core.data.Data;
import io.yuanliu.core.profile.field.Shape;
import io.yuanliu.core.text.LocalText;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A business form that a category demands, with all that is judged of it.
 *
 * @param id {@code category/record}: {@code livestock/slaughterIn}
 * @param version of the profile that it belongs to
 * @param rulesVersion of the profile whose rules it asks: another one where it happened before this form applied
 * @param node the kind of node that hands it in, or null
 * @param categorySource where it is said under which category a record stands
 * @param act what it asks to do when it is sent beforehand, or null when it only reports
 * @param dayOnly whether the day is enough as its time
 * @param goods with which goods it acts, and how
 * @param dangerous whether it is refused while nobody can say for sure that nothing stops its goods
 * @param vocabulary lists and parameters that its expressions know, ready for them
 */
public record RecordType(
        String id,
        int version,
        int rulesVersion,
        LocalText name,
        @Nullable String node,
        CategorySource categorySource,
        @Nullable LocalText help,
        @Nullable String basis,
        @Nullable Act act,
        boolean dayOnly,
        boolean siteRequired,
        Shape shape,
        List<Fact> facts,
        List<Rule> rules,
        List<GuardTemplate> guards,
        List<CauseTemplate> causes,
        List<GoodsTemplate> goods,
        boolean dangerous,
        List<EventTemplate> events,
        Map<String, Object> vocabulary) {
    public RecordType {
        facts = List.copyOf(facts);
        rules = List.copyOf(rules);
        guards = List.copyOf(guards);
        causes = List.copyOf(causes);
        goods = List.copyOf(goods);
        events = List.copyOf(events);
        vocabulary = Collections.unmodifiableMap(new LinkedHashMap<>(vocabulary));
    }

    /** The category whose profile it is of, the part of the id before the slash; its records may stand under another. */
    public String category() {
        return id.substring(0, id.indexOf('/'));
    }

    /** The same form with the facts, rules, guards and causes of another version. */
    public RecordType withRulesOf(RecordType other) {
        if (other.rulesVersion == rulesVersion) {
            return this;
        }
        var all = new LinkedHashMap<String, Fact>();
        facts.forEach(fact -> all.put(fact.name(), fact));
        other.facts.forEach(fact -> all.put(fact.name(), fact));
        return new RecordType(
                id,
                version,
                other.rulesVersion,
                name,
                node,
                categorySource,
                help,
                basis,
                act,
                dayOnly,
                siteRequired,
                shape,
                List.copyOf(all.values()),
                other.rules,
                other.guards,
                other.causes,
                other.goods,
                other.dangerous,
                events,
                other.vocabulary);
    }

    /** Everything that may be found wrong with a record beside its shape. */
    public List<Rule.Fault> faults() {
        return Stream.concat(rules.stream().map(Rule::fault), guards.stream().map(GuardTemplate::fault))
                .toList();
    }

    /** The fields that this record may still be completed with, by the record type by whose step they are due. */
    public Map<String, String> open(Data.Fields fields) {
        var open = new LinkedHashMap<String, String>();
        shape.fields().forEach((name, field) -> {
            if (field.due() != null && fields.get(name) == null) {
                open.put(name, field.due());
            }
        });
        return open;
    }
}
