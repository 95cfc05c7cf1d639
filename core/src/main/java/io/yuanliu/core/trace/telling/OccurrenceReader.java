package io.yuanliu.core.trace.telling;

import io.yuanliu.core.data.Data;
import io.yuanliu.core.event.Action;
import io.yuanliu.core.event.AggregationEvent;
import io.yuanliu.core.event.AssociationEvent;
import io.yuanliu.core.event.Event;
import io.yuanliu.core.event.EventHeader;
import io.yuanliu.core.event.ObjectEvent;
import io.yuanliu.core.event.Quantity;
import io.yuanliu.core.event.TransactionEvent;
import io.yuanliu.core.event.TransformationEvent;
import io.yuanliu.core.identifier.Identifier;
import io.yuanliu.core.identifier.WrittenIdentifier;
import io.yuanliu.core.trace.Amount;
import io.yuanliu.core.trace.Measure;
import io.yuanliu.core.trace.telling.Occurrence.Custody;
import io.yuanliu.core.trace.telling.Occurrence.Kind;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads an event into what it says about units, by the numbers of its own names. */
final class OccurrenceReader {
    private final RowNames names;
    private final CustodyReader custody;
    private final LotMembers members;

    OccurrenceReader(RowNames names) {
        this.names = names;
        this.custody = new CustodyReader(names);
        this.members = new LotMembers(names);
    }

    List<Occurrence> read(Event event) {
        var said = new ArrayList<Occurrence>(1);
        said.add(
                switch (event) {
                    case ObjectEvent it ->
                        say(it, Kind.OBJECT, it.action(), parts(it.epcs(), it.quantities()), Parts.NONE, it.ilmd());
                    case TransactionEvent it ->
                        say(it, Kind.OBJECT, it.action(), parts(it.epcs(), it.quantities()), parent(it.parent()));
                    case AggregationEvent it ->
                        say(it, Kind.AGGREGATION, it.action(), it.childEpcs(), it.childQuantities(), it.parent());
                    case AssociationEvent it ->
                        say(it, Kind.ASSOCIATION, it.action(), it.childEpcs(), it.childQuantities(), it.parent());
                    case TransformationEvent it -> transformation(it);
                });
        switch (event) {
            case ObjectEvent it when it.action() == Action.ADD -> addMembers(said, it, it.epcs(), it.ilmd());
            case TransformationEvent it -> addMembers(said, it, it.outputEpcs(), it.ilmd());
            case ObjectEvent _, TransactionEvent _, AggregationEvent _, AssociationEvent _ -> {}
        }
        return said;
    }

    private Occurrence transformation(TransformationEvent event) {
        var inputs = parts(event.inputEpcs(), event.inputQuantities());
        var outputs = parts(event.outputEpcs(), event.outputQuantities());
        return occurrence(
                event, Kind.TRANSFORMATION, Action.ADD, inputs, outputs, event.transformationId(), event.ilmd());
    }

    private Occurrence say(Event event, Kind kind, Action action, Parts in, Parts out) {
        return say(event, kind, action, in, out, Data.Fields.NONE);
    }

    private Occurrence say(Event event, Kind kind, Action action, Parts in, Parts out, Data.Fields ilmd) {
        return occurrence(event, kind, action, in, out, null, ilmd);
    }

    private Occurrence say(
            Event event,
            Kind kind,
            Action action,
            List<WrittenIdentifier> epcs,
            List<Quantity> quantities,
            @Nullable WrittenIdentifier parent) {
        boolean everything = action == Action.DELETE && epcs.isEmpty() && quantities.isEmpty();
        var plain = say(event, kind, action, parts(epcs, quantities), parent(parent));
        return everything ? plain.ofEverything() : plain;
    }

    private void addMembers(List<Occurrence> said, Event event, List<WrittenIdentifier> epcs, Data.Fields ilmd) {
        members.read(event.header(), epcs, ilmd)
                .forEach((lot, items) -> said.add(
                        occurrence(event, Kind.MEMBERSHIP, Action.ADD, Parts.of(lot), items, null, Data.Fields.NONE)));
    }

    private Occurrence occurrence(
            Event event, Kind kind, Action action, Parts in, Parts out, @Nullable String group, Data.Fields ilmd) {
        var header = event.header();
        var interval = EventTimes.of(event);
        return new Occurrence(
                idOf(header),
                kind,
                action,
                EventTimes.nanos(header.eventTime().instant()),
                interval.from(),
                interval.to(),
                in,
                out,
                false,
                group,
                kind == Kind.MEMBERSHIP ? Custody.NONE : custody.read(event),
                Extensions.text(header, ilmd, "product"),
                Extensions.text(header, ilmd, "productName"));
    }

    static String idOf(EventHeader header) {
        var id = header.eventId();
        if (id == null) {
            throw new IllegalArgumentException("An event without eventID has not been captured");
        }
        return id;
    }

    private Parts parts(List<WrittenIdentifier> epcs, List<Quantity> quantities) {
        var parts = new Parts.Builder();
        for (var epc : epcs) {
            if (isUnit(epc.identifier())) {
                int unit = names.intern(epc);
                if (epc.identifier().level() != Identifier.Level.LOT) {
                    names.markSingle(unit);
                }
                parts.add(unit, null);
            }
        }
        for (var quantity : quantities) {
            if (isUnit(quantity.epcClass().identifier())) {
                parts.add(names.intern(quantity.epcClass()), amount(quantity));
            }
        }
        return parts.build();
    }

    private Parts parent(@Nullable WrittenIdentifier parent) {
        return parent == null || !isUnit(parent.identifier()) ? Parts.NONE : Parts.of(names.intern(parent));
    }

    private static @Nullable Amount amount(Quantity quantity) {
        return quantity.quantity() == null ? null : new Amount(Measure.plain(quantity.quantity()), quantity.uom());
    }

    /** A class without a lot is never a node of lineage (decision 13), and persons are no goods. */
    private static boolean isUnit(Identifier identifier) {
        return !identifier.personal() && identifier.level() != Identifier.Level.KIND;
    }
}
