package io.yuanliu.core.standing;

import io.yuanliu.core.event.AggregationEvent;
import io.yuanliu.core.event.AssociationEvent;
import io.yuanliu.core.event.Event;
import io.yuanliu.core.event.EventContext;
import io.yuanliu.core.event.Movement;
import io.yuanliu.core.event.ObjectEvent;
import io.yuanliu.core.event.Quantity;
import io.yuanliu.core.event.TransactionEvent;
import io.yuanliu.core.event.TransformationEvent;
import io.yuanliu.core.identifier.WrittenIdentifier;
import io.yuanliu.core.profile.ActNature;
import io.yuanliu.core.profile.GoodsAct;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What an event from outside does with its goods, by the words of the standard (CBV 2.0): a transformation uses its inputs
 * up; what is shipped, sold or goes to another passes goods on, what is received takes them in. What is shipped or received
 * on its way back or to its end stays open, whatever stops it.
 */
public final class EventActs {
    /** Goods that go back or to their end: a stop lets them. What is sold is sold, whatever is said of it beside. */
    private static final Set<String> ON_THE_WAY_OUT = Set.of("returned", "recalled", "destroyed", "disposed");

    private static final Set<String> HANDED_TO = Set.of("possessing_party", "owning_party");

    private EventActs() {}

    /** The acts that stops and holds may refuse; none of an error declaration, which takes back. */
    public static List<GoodsAct> of(Event event, String pointer) {
        if (event.header().errorDeclaration() != null) {
            return List.of();
        }
        if (event instanceof TransformationEvent it) {
            return acts(it.inputEpcs(), it.inputQuantities(), null, ActNature.CONSUME, pointer);
        }
        return nature(event.context())
                .map(nature -> goods(event, nature, pointer))
                .orElse(List.of());
    }

    private static List<GoodsAct> goods(Event event, ActNature nature, String pointer) {
        return switch (event) {
            case ObjectEvent it -> acts(it.epcs(), it.quantities(), null, nature, pointer);
            case AggregationEvent it -> acts(it.childEpcs(), it.childQuantities(), it.parent(), nature, pointer);
            case TransactionEvent it -> acts(it.epcs(), it.quantities(), it.parent(), nature, pointer);
            case AssociationEvent it -> acts(it.childEpcs(), it.childQuantities(), it.parent(), nature, pointer);
            case TransformationEvent _ -> List.of();
        };
    }

    /** What an event that makes nothing of its goods does with them; nothing that a stop refuses. */
    private static Optional<ActNature> nature(EventContext context) {
        boolean out = ON_THE_WAY_OUT.contains(Movement.word(context.disposition()));
        return switch (Movement.of(context)) {
            case SELLING -> Optional.of(ActNature.PASS_ON);
            case SHIPPING -> out ? Optional.empty() : Optional.of(ActNature.PASS_ON);
            case RECEIVING -> out ? Optional.empty() : Optional.of(ActNature.TAKE_IN);
            case DESTROYING -> Optional.empty();
            case OTHER -> !out && handsOver(context) ? Optional.of(ActNature.PASS_ON) : Optional.empty();
        };
    }

    /** Whether goods go to somebody who did not have them, by whatever step. */
    private static boolean handsOver(EventContext context) {
        return Movement.word(context.bizStep()).equals("consigning")
                || context.destinations().stream()
                        .filter(end -> HANDED_TO.contains(Movement.word(end.type())))
                        .anyMatch(end -> context.sources().stream().noneMatch(from -> from.equals(end)));
    }

    /** The units of which an event says that they are held because they are recalled: an order's own words. */
    public static Set<String> stopped(Event event) {
        if (event.header().errorDeclaration() != null
                || !Movement.word(event.context().bizStep()).equals("holding")
                || !Movement.word(event.context().disposition()).equals("recalled")) {
            return Set.of();
        }
        return switch (event) {
            case ObjectEvent it -> units(acts(it.epcs(), it.quantities(), null, ActNature.ISOLATE, ""));
            case AggregationEvent it ->
                units(acts(it.childEpcs(), it.childQuantities(), it.parent(), ActNature.ISOLATE, ""));
            case TransactionEvent it -> units(acts(it.epcs(), it.quantities(), it.parent(), ActNature.ISOLATE, ""));
            case AssociationEvent it ->
                units(acts(it.childEpcs(), it.childQuantities(), it.parent(), ActNature.ISOLATE, ""));
            case TransformationEvent _ -> Set.of();
        };
    }

    private static Set<String> units(List<GoodsAct> acts) {
        return acts.stream().map(GoodsAct::unit).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static List<GoodsAct> acts(
            List<WrittenIdentifier> epcs,
            List<Quantity> quantities,
            @Nullable WrittenIdentifier parent,
            ActNature nature,
            String pointer) {
        var acts = new LinkedHashMap<String, GoodsAct>();
        Stream.of(epcs.stream(), quantities.stream().map(Quantity::epcClass), Stream.ofNullable(parent))
                .flatMap(units -> units)
                .map(WrittenIdentifier::key)
                .forEach(unit -> acts.putIfAbsent(unit, new GoodsAct(unit, nature, pointer)));
        return List.copyOf(acts.values());
    }
}
