package io.yuanliu.server.log;

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
import io.yuanliu.server.log.UnitMention.Role;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What entries are found by: the units of their events, and words of what happened. */
public final class EventMarks {
    /** The tag of a record that may still be completed. */
    public static final String OPEN = "open";

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
    public static Set<WrittenIdentifier> goods(Event event) {
        var goods = new LinkedHashSet<WrittenIdentifier>();
        switch (event) {
            case ObjectEvent one -> goods(goods, one.epcs(), one.quantities());
            case AggregationEvent one -> goods(goods, one.childEpcs(), one.childQuantities());
            case AssociationEvent one -> goods(goods, one.childEpcs(), one.childQuantities());
            case TransactionEvent one -> goods(goods, one.epcs(), one.quantities());
            case TransformationEvent one -> goods(goods, one.outputEpcs(), one.outputQuantities());
        }
        return goods;
    }

    private static void goods(Set<WrittenIdentifier> goods, List<WrittenIdentifier> epcs, List<Quantity> quantities) {
        goods.addAll(epcs);
        quantities.forEach(quantity -> goods.add(quantity.epcClass()));
    }

    /** The goods of an event as they were written, then what it used up or packed into. */
    public static List<String> written(Event event) {
        var written = switch (event) {
            case ObjectEvent one -> Stream.concat(texts(one.epcs()), lots(one.quantities()));
            case AggregationEvent one -> Stream.concat(texts(one.childEpcs()), lots(one.childQuantities()));
            case AssociationEvent one -> Stream.concat(texts(one.childEpcs()), lots(one.childQuantities()));
            case TransactionEvent one -> Stream.concat(texts(one.epcs()), lots(one.quantities()));
            case TransformationEvent one ->
                Stream.concat(
                        Stream.concat(texts(one.outputEpcs()), lots(one.outputQuantities())),
                        Stream.concat(texts(one.inputEpcs()), lots(one.inputQuantities())));
        };
        return written.toList();
    }

    private static Stream<String> texts(List<WrittenIdentifier> epcs) {
        return epcs.stream().map(WrittenIdentifier::text);
    }

    private static Stream<String> lots(List<Quantity> quantities) {
        return quantities.stream().map(quantity -> quantity.epcClass().text());
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
