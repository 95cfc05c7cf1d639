package io.yuanliu.server.capture;

import io.yuanliu.core.event.Action;
import io.yuanliu.core.event.AggregationEvent;
import io.yuanliu.core.event.AssociationEvent;
import io.yuanliu.core.event.Event;
import io.yuanliu.core.event.ObjectEvent;
import io.yuanliu.core.event.Place;
import io.yuanliu.core.event.Quantity;
import io.yuanliu.core.event.TransactionEvent;
import io.yuanliu.core.event.TransformationEvent;
import io.yuanliu.core.identifier.WrittenIdentifier;
import io.yuanliu.server.capture.UnitMention.Role;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What entries are found by: the units of their events, and words of what happened. */
public final class EventMarks {
    private EventMarks() {}

    /** The units of an event, each role once. */
    public static Set<UnitMention> units(Event event) {
        var units = new LinkedHashSet<UnitMention>();
        switch (event) {
            case ObjectEvent one -> add(units, null, one.epcs(), one.quantities());
            case AggregationEvent one -> add(units, one.parent(), one.childEpcs(), one.childQuantities());
            case AssociationEvent one -> add(units, one.parent(), one.childEpcs(), one.childQuantities());
            case TransactionEvent one -> add(units, one.parent(), one.epcs(), one.quantities());
            case TransformationEvent one -> {
                one.inputEpcs().forEach(epc -> units.add(new UnitMention(epc.key(), Role.INPUT_EPC)));
                one.inputQuantities()
                        .forEach(lot -> units.add(new UnitMention(lot.epcClass().key(), Role.INPUT_CLASS)));
                one.outputEpcs().forEach(epc -> units.add(new UnitMention(epc.key(), Role.OUTPUT_EPC)));
                one.outputQuantities()
                        .forEach(lot -> units.add(new UnitMention(lot.epcClass().key(), Role.OUTPUT_CLASS)));
            }
        }
        return units;
    }

    private static void add(
            Set<UnitMention> units,
            @Nullable WrittenIdentifier parent,
            List<WrittenIdentifier> epcs,
            List<Quantity> quantities) {
        if (parent != null) {
            units.add(new UnitMention(parent.key(), Role.PARENT));
        }
        epcs.forEach(epc -> units.add(new UnitMention(epc.key(), Role.EPC)));
        quantities.forEach(lot -> units.add(new UnitMention(lot.epcClass().key(), Role.CLASS)));
    }

    /** The goods that an event leaves behind: what a hold stops. What it used up is gone. */
    public static Set<String> goods(Event event) {
        var goods = new LinkedHashSet<String>();
        for (var unit : units(event)) {
            switch (unit.role()) {
                case EPC, CLASS, OUTPUT_EPC, OUTPUT_CLASS -> goods.add(unit.unit());
                case PARENT, INPUT_EPC, INPUT_CLASS, EVENT_ID -> {}
            }
        }
        return goods;
    }

    /** Words of what happened, for coarse search: an entry without the word cannot hold such an event. */
    public static Set<String> tags(Event event) {
        var tags = new LinkedHashSet<String>();
        var context = event.context();
        tags.add("type:" + event.type());
        var action = action(event);
        add(tags, "action:", action == null ? null : action.name());
        add(tags, "step:", context.bizStep());
        add(tags, "disposition:", context.disposition());
        add(tags, "read:", key(context.readPoint()));
        add(tags, "location:", key(context.bizLocation()));
        return tags;
    }

    /** The action of an event; a transformation has none. */
    public static @Nullable Action action(Event event) {
        return switch (event) {
            case ObjectEvent object -> object.action();
            case AggregationEvent aggregation -> aggregation.action();
            case AssociationEvent association -> association.action();
            case TransactionEvent transaction -> transaction.action();
            case TransformationEvent _ -> null;
        };
    }

    private static @Nullable String key(@Nullable Place place) {
        return place == null ? null : place.id().key();
    }

    private static void add(Set<String> tags, String kind, @Nullable String word) {
        if (word != null) {
            tags.add(kind + word);
        }
    }
}
