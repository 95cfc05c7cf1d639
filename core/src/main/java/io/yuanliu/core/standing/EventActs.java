package io.yuanliu.core.standing;

import io.yuanliu.core.event.AggregationEvent;
import io.yuanliu.core.event.AssociationEvent;
import io.yuanliu.core.event.Event;
import io.yuanliu.core.event.EventContext;
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
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What an event from outside does with its goods, by the words of the standard (CBV 2.0): a transformation uses its inputs
 * up; shipping, selling and dispensing pass goods on, unless the disposition says that they go back or to their end.
 */
public final class EventActs {
    private static final Pattern BEFORE_WORD = Pattern.compile("^.*[:/#]|^BizStep-|^Disp-");
    private static final Set<String> PASSING_ON =
            Set.of("shipping", "departing", "retail_selling", "dispensing", "consigning");
    private static final Set<String> ON_THE_WAY_OUT =
            Set.of("returned", "recalled", "destroyed", "disposed", "non_sellable_other", "expired", "damaged");

    private EventActs() {}

    /** The acts that stops and holds may refuse; none of an error declaration, which takes back. */
    public static List<GoodsAct> of(Event event, String pointer) {
        if (event.header().errorDeclaration() != null) {
            return List.of();
        }
        return switch (event) {
            case TransformationEvent it -> acts(it.inputEpcs(), it.inputQuantities(), null, ActNature.CONSUME, pointer);
            case ObjectEvent it
            when passesOn(it.context()) -> acts(it.epcs(), it.quantities(), null, ActNature.PASS_ON, pointer);
            case AggregationEvent it
            when passesOn(it.context()) ->
                acts(it.childEpcs(), it.childQuantities(), it.parent(), ActNature.PASS_ON, pointer);
            case TransactionEvent it
            when passesOn(it.context()) -> acts(it.epcs(), it.quantities(), it.parent(), ActNature.PASS_ON, pointer);
            case ObjectEvent _, AggregationEvent _, TransactionEvent _, AssociationEvent _ -> List.of();
        };
    }

    /** The units of which an event says that they are held because they are recalled: an order's own words. */
    public static Set<String> stopped(Event event) {
        if (event.header().errorDeclaration() != null
                || !word(event.context().bizStep()).equals("holding")
                || !word(event.context().disposition()).equals("recalled")) {
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

    private static boolean passesOn(EventContext context) {
        return PASSING_ON.contains(word(context.bizStep())) && !ON_THE_WAY_OUT.contains(word(context.disposition()));
    }

    private static String word(@Nullable String vocabulary) {
        var word = vocabulary == null ? "" : vocabulary;
        for (var before = ""; !before.equals(word); ) {
            before = word;
            word = BEFORE_WORD.matcher(word).replaceFirst("");
        }
        return word;
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
