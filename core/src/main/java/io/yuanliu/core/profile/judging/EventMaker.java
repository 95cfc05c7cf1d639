package io.yuanliu.core.profile.judging;

import io.yuanliu.core.data.Data;
import io.yuanliu.core.event.AggregationEvent;
import io.yuanliu.core.event.BizTransaction;
import io.yuanliu.core.event.Days;
import io.yuanliu.core.event.Event;
import io.yuanliu.core.event.EventContext;
import io.yuanliu.core.event.EventHeader;
import io.yuanliu.core.event.ObjectEvent;
import io.yuanliu.core.event.Party;
import io.yuanliu.core.event.Place;
import io.yuanliu.core.event.Timestamp;
import io.yuanliu.core.event.TransformationEvent;
import io.yuanliu.core.finding.Finding;
import io.yuanliu.core.identifier.Identifier.Level;
import io.yuanliu.core.identifier.WrittenIdentifier;
import io.yuanliu.core.profile.BusinessRecord;
import io.yuanliu.core.profile.EventTemplate;
import io.yuanliu.core.profile.expression.Names;
import io.yuanliu.core.profile.expression.Rows;
import io.yuanliu.core.profile.expression.Template;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes the events that a record becomes. */
final class EventMaker {
    private static final Map<String, String> NAMESPACES = Map.of("yuanliu", "urn:yuanliu:ns:");

    private final BusinessRecord record;
    private final Map<String, Object> variables;
    private final List<Finding> findings;

    EventMaker(BusinessRecord record, Map<String, Object> variables, List<Finding> findings) {
        this.record = record;
        this.variables = variables;
        this.findings = findings;
    }

    List<Event> make(List<EventTemplate> templates) {
        var events = new ArrayList<Event>();
        for (var template : templates) {
            for (var row : Rows.of(template.each(), template.when(), variables)) {
                var event = event(template, row.variables());
                if (event != null) {
                    events.add(event);
                }
            }
        }
        return events;
    }

    /** Null when it would be about nothing: all its units were for other cases. */
    private @Nullable Event event(EventTemplate template, Map<String, Object> row) {
        var context = context(template, row);
        return switch (template.kind()) {
            case EventTemplate.Objects(var action, var units) -> {
                var all = units(units, row);
                yield all.isEmpty()
                        ? null
                        : new ObjectEvent(header(), action, all.epcs(), all.quantities(), ilmd(template, row), context);
            }
            case EventTemplate.Aggregation(var action, var parent, var units) -> {
                var all = units(units, row);
                yield all.isEmpty()
                        ? null
                        : new AggregationEvent(
                                header(),
                                action,
                                name(parent, Level.LOGISTIC_UNIT, row),
                                all.epcs(),
                                all.quantities(),
                                context);
            }
            case EventTemplate.Transformation(var inputs, var outputs) -> {
                var in = units(inputs, row);
                var out = units(outputs, row);
                yield in.isEmpty() && out.isEmpty()
                        ? null
                        : new TransformationEvent(
                                header(),
                                null,
                                in.epcs(),
                                in.quantities(),
                                out.epcs(),
                                out.quantities(),
                                ilmd(template, row),
                                context);
            }
        };
    }

    private EventHeader header() {
        var time = Days.earliest(record.time());
        return new EventHeader(null, time, Days.OFFSET, null, List.of(), null, NAMESPACES);
    }

    private Units units(List<EventTemplate.UnitTemplate> templates, Map<String, Object> row) {
        var units = new Units();
        for (var template : templates) {
            for (var one : Rows.of(template.each(), template.when(), row)) {
                var name = name(template.unit(), Level.LOT, one.variables());
                if (name != null) {
                    units.add(name, template, one.variables());
                }
            }
        }
        return units;
    }

    private EventContext context(EventTemplate template, Map<String, Object> row) {
        return new EventContext(
                template.bizStep(),
                template.disposition(),
                null,
                null,
                place(template, row),
                transactions(template, row),
                parties(template.from(), template.fromSite(), row),
                parties(template.to(), template.toSite(), row),
                List.of(),
                extensions(template, row));
    }

    private @Nullable Place place(EventTemplate template, Map<String, Object> row) {
        if (template.site() == null && record.site() == null) {
            return null;
        }
        var name = template.site() == null
                ? written(String.valueOf(record.site()), Level.PLACE)
                : name(template.site(), Level.PLACE, row);
        return name == null ? null : Place.of(name);
    }

    private static List<BizTransaction> transactions(EventTemplate template, Map<String, Object> row) {
        var transactions = new ArrayList<BizTransaction>();
        for (var transaction : template.transactions()) {
            if (transaction.when() == null || transaction.when().holds(row)) {
                transactions.add(
                        new BizTransaction(transaction.type(), transaction.id().fillUri(row)));
            }
        }
        return transactions;
    }

    private List<Party> parties(@Nullable Template party, @Nullable Template site, Map<String, Object> row) {
        var parties = new ArrayList<Party>();
        add(parties, "possessing_party", Level.PARTY, party, row);
        add(parties, "location", Level.PLACE, site, row);
        return parties;
    }

    private void add(
            List<Party> parties, String type, Level level, @Nullable Template template, Map<String, Object> row) {
        var name = template == null ? null : name(template, level, row);
        if (name != null) {
            parties.add(new Party(type, name));
        }
    }

    private static Data.Fields ilmd(EventTemplate template, Map<String, Object> row) {
        return filled(template.ilmd(), row);
    }

    private Data.Fields extensions(EventTemplate template, Map<String, Object> row) {
        var extensions = new LinkedHashMap<>(filled(template.extensions(), row).values());
        Timestamp latest = Days.latest(record.time());
        if (latest != null) {
            extensions.put("yuanliu:latestTime", Data.of(latest.text()));
        }
        if (template.from() == null && template.to() == null) {
            extensions.putIfAbsent("yuanliu:party", Data.of(record.party()));
        }
        return new Data.Fields(extensions);
    }

    private static Data.Fields filled(Map<String, Template> templates, Map<String, Object> row) {
        var values = new LinkedHashMap<String, Data>();
        templates.forEach((name, template) -> values.put(name, Data.of(template.fill(row))));
        return new Data.Fields(values);
    }

    private @Nullable WrittenIdentifier name(Template template, Level level, Map<String, Object> row) {
        return written(template.fill(row), level);
    }

    private @Nullable WrittenIdentifier written(String text, Level level) {
        var name = Names.asUri(text, level).orElse(null);
        if (name == null) {
            findings.add(Finding.block("record.not-a-name", "", Map.of("value", text)));
        }
        return name;
    }
}
