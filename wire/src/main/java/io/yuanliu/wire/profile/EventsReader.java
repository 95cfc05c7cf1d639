package io.yuanliu.wire.profile;

import io.yuanliu.core.event.Action;
import io.yuanliu.core.profile.EventTemplate;
import io.yuanliu.core.profile.EventTemplate.UnitTemplate;
import io.yuanliu.core.profile.expression.Template;
import io.yuanliu.wire.profile.yaml.Section;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads the events that a record becomes. */
final class EventsReader {
    private static final Map<String, Action> ACTIONS =
            Arrays.stream(Action.values()).collect(Collectors.toMap(Action::name, Function.identity()));
    private static final Map<String, String> STEPS = words("""
            accepting arriving assembling collecting commissioning consigning creating_class_instance cycle_counting
            decommissioning departing destroying disassembling dispensing encoding entering_exiting holding inspecting
            installing killing loading other packing picking receiving removing repackaging repairing replacing
            reserving retail_selling sampling sensor_reporting shipping staging_outbound stock_taking stocking storing
            transporting unloading unpacking void_shipping""");
    private static final Map<String, String> DISPOSITIONS = words("""
            active available completeness_inferred completeness_verified conformant container_closed container_open
            damaged destroyed dispensed disposed encoded expired in_progress in_transit inactive mismatch_class
            mismatch_instance mismatch_quantity needs_replacement no_pedigree_match non_conformant
            non_sellable_other partially_dispensed recalled reserved retail_sold returned sellable_accessible
            sellable_not_accessible stolen unavailable unknown""");

    private final Formulas formulas;

    EventsReader(Formulas formulas) {
        this.formulas = formulas;
    }

    private static Map<String, String> words(String text) {
        var words = new LinkedHashMap<String, String>();
        for (var word : text.split("\\s+", -1)) {
            words.put(word, word);
        }
        return words;
    }

    List<EventTemplate> events(Section recordType) {
        return recordType.items("events", this::event);
    }

    private EventTemplate event(Section section) {
        var rows = formulas.rows(section);
        var inside = rows.inside();
        var event = new EventTemplate(
                rows.each(),
                inside.condition(section, "when"),
                kind(section, inside),
                section.word("bizStep", STEPS),
                section.word("disposition", DISPOSITIONS),
                optional(inside, section, "from"),
                optional(inside, section, "to"),
                optional(inside, section, "fromSite"),
                optional(inside, section, "toSite"),
                optional(inside, section, "site"),
                section.items("transactions", item -> transaction(item, inside)),
                templates(section, "ilmd", inside),
                templates(section, "extensions", inside));
        section.done();
        return event;
    }

    private static EventTemplate.Kind kind(Section section, Formulas inside) {
        var type = section.needed("type");
        return switch (type) {
            case "ObjectEvent" -> new EventTemplate.Objects(action(section), units(section, "units", inside));
            case "AggregationEvent" ->
                new EventTemplate.Aggregation(
                        action(section), inside.needed(section, "parent"), units(section, "units", inside));
            case "TransformationEvent" ->
                new EventTemplate.Transformation(units(section, "inputs", inside), units(section, "outputs", inside));
            default -> {
                section.fault("type", "'" + type + "' is none of ObjectEvent, AggregationEvent, TransformationEvent");
                yield new EventTemplate.Objects(Action.OBSERVE, List.of());
            }
        };
    }

    private static Action action(Section section) {
        section.missing("action");
        var action = section.word("action", ACTIONS);
        return action == null ? Action.OBSERVE : action;
    }

    private static List<UnitTemplate> units(Section section, String key, Formulas inside) {
        section.missing(key);
        return section.items(key, item -> unit(item, inside));
    }

    private static UnitTemplate unit(Section section, Formulas outside) {
        var rows = outside.rows(section);
        var inside = rows.inside();
        var unit = new UnitTemplate(
                rows.each(),
                inside.condition(section, "when"),
                inside.needed(section, "unit"),
                inside.number(section, "quantity"),
                optional(inside, section, "uom"));
        section.done();
        return unit;
    }

    private static EventTemplate.Transaction transaction(Section section, Formulas inside) {
        var transaction = new EventTemplate.Transaction(
                inside.condition(section, "when"), section.text("type"), inside.needed(section, "id"));
        section.done();
        return transaction;
    }

    private static @Nullable Template optional(Formulas inside, Section section, String key) {
        return inside.template(section, key).orElse(null);
    }

    /** Any names: what an event carries beside its units. */
    private static Map<String, Template> templates(Section section, String key, Formulas inside) {
        var templates = new LinkedHashMap<String, Template>();
        section.section(key)
                .ifPresent(names -> names.keys()
                        .forEach(name ->
                                inside.template(names, name).ifPresent(template -> templates.put(name, template))));
        return templates;
    }
}
