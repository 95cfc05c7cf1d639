package io.yuanliu.server.epcis.query;

import io.yuanliu.core.event.Days;
import io.yuanliu.core.event.Event;
import io.yuanliu.core.event.Party;
import io.yuanliu.core.event.Place;
import io.yuanliu.core.event.TransformationEvent;
import io.yuanliu.core.text.Nearest;
import io.yuanliu.server.epcis.query.Narrowing.Range;
import io.yuanliu.server.epcis.query.Narrowing.Units;
import io.yuanliu.server.epcis.query.ValueField.Index;
import io.yuanliu.server.log.EventMarks;
import io.yuanliu.server.log.UnitMention.Role;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What of events can be asked for (EPCIS 2.0 §8.2.7.1), each a row. */
final class Fields {
    static final Set<Comparison> TIMES = EnumSet.of(Comparison.GE, Comparison.LT);

    private static final Set<Comparison> EQUAL = EnumSet.of(Comparison.EQ);
    private static final Set<Comparison> THERE = EnumSet.of(Comparison.EXISTS);
    private static final Set<Comparison> EQUAL_OR_THERE = EnumSet.of(Comparison.EQ, Comparison.EXISTS);
    private static final Set<Comparison> AMOUNTS =
            EnumSet.of(Comparison.EQ, Comparison.GT, Comparison.GE, Comparison.LT, Comparison.LE);
    private static final Set<String> TYPES =
            Set.of("ObjectEvent", "AggregationEvent", "AssociationEvent", "TransactionEvent", "TransformationEvent");
    private static final Set<String> OF_THE_PAGE = Set.of("perPage", "nextPageToken");
    private static final Pattern STANDARD_WORD =
            Pattern.compile("urn:epcglobal:cbv:[a-z]+:(.+)|https://ref\\.gs1\\.org/cbv/(?:BizStep|Disp)-(.+)");

    private static final Map<String, Field> ROWS = Stream.of(
                    words(Condition.EVENT_TYPE, Fields::type, event -> Stream.of(event.type()), tag("type:")),
                    new ValueField<Instant>(
                            "eventTime",
                            TIMES,
                            Fields::time,
                            event -> Stream.of(event.header().eventTime().instant()),
                            Fields::eventTime),
                    new RecordTimeField(),
                    words("action", Stream::of, Fields::action, tag("action:")),
                    words(
                            "bizStep",
                            Fields::bare,
                            event -> Stream.ofNullable(event.context().bizStep()),
                            tag("step:")),
                    words(
                            "disposition",
                            Fields::bare,
                            event -> Stream.ofNullable(event.context().disposition()),
                            tag("disposition:")),
                    words("persistentDisposition_set", Fields::bare, Said::dispositionsSet, Index.none()),
                    words("persistentDisposition_unset", Fields::bare, Said::dispositionsUnset, Index.none()),
                    words(
                            "readPoint",
                            UnitField::keys,
                            event -> place(event.context().readPoint()),
                            tag("read:")),
                    words(
                            "bizLocation",
                            UnitField::keys,
                            event -> place(event.context().bizLocation()),
                            tag("location:")),
                    words("transformationID", Stream::of, Fields::transformation, Index.none()),
                    new UnitField("epc", EnumSet.of(Role.EPC)),
                    new UnitField("parentID", EnumSet.of(Role.PARENT)),
                    new UnitField("inputEPC", EnumSet.of(Role.INPUT_EPC)),
                    new UnitField("outputEPC", EnumSet.of(Role.OUTPUT_EPC)),
                    new UnitField("anyEPC", EnumSet.of(Role.EPC, Role.PARENT, Role.INPUT_EPC, Role.OUTPUT_EPC)),
                    new UnitField("epcClass", EnumSet.of(Role.CLASS)),
                    new UnitField("inputEPCClass", EnumSet.of(Role.INPUT_CLASS)),
                    new UnitField("outputEPCClass", EnumSet.of(Role.OUTPUT_CLASS)),
                    new UnitField("anyEPCClass", EnumSet.of(Role.CLASS, Role.INPUT_CLASS, Role.OUTPUT_CLASS)),
                    new ValueField<BigDecimal>("quantity", AMOUNTS, Fields::number, Said::quantities, Index.none()),
                    words(
                            "eventID",
                            Stream::of,
                            event -> Stream.ofNullable(event.header().eventId()),
                            (_, ids) ->
                                    Narrowing.units(new Units(EnumSet.of(Role.EVENT_ID), Set.copyOf(ids), Set.of()))),
                    new ValueField<String>("errorDeclaration", THERE, Stream::of, Said::declarations, Index.none()),
                    new ValueField<Instant>("errorDeclarationTime", TIMES, Fields::time, Said::declared, Index.none()),
                    words("errorReason", Stream::of, Said::errorReasons, Index.none()),
                    words("correctiveEventID", Stream::of, Said::correctiveEvents, Index.none()),
                    sensed("type"),
                    sensed("deviceID"),
                    sensed("dataProcessingMethod"),
                    sensed("microorganism"),
                    sensed("chemicalSubstance"),
                    sensed("bizRules"),
                    sensed("stringValue"),
                    sensed("hexBinaryValue"),
                    sensed("uriValue"),
                    sensed("booleanValue"))
            .collect(Collectors.toMap(Field::name, Function.identity(), (one, _) -> one, LinkedHashMap::new));

    /** Fields whose names hold a type or a field of somebody's own. */
    private static final Map<String, Function<String, Field>> FAMILIES = Map.of(
            "bizTransaction_",
            type -> words("bizTransaction_" + type, Stream::of, event -> Said.transactions(event, type), Index.none()),
            "source_",
            type -> parties("source_" + type, type, event -> event.context().sources()),
            "destination_",
            type -> parties(
                    "destination_" + type, type, event -> event.context().destinations()),
            "ILMD_",
            name -> new ValueField<String>(
                    "ILMD_" + name, EQUAL_OR_THERE, Stream::of, event -> Said.ilmd(event, name), Index.none()));

    private Fields() {}

    /** The field that a parameter names after its comparison. */
    static Optional<Field> named(String name) {
        var row = ROWS.get(name);
        if (row != null) {
            return Optional.of(row);
        }
        for (var family : FAMILIES.entrySet()) {
            if (name.startsWith(family.getKey())
                    && name.length() > family.getKey().length()) {
                return Optional.of(
                        family.getValue().apply(name.substring(family.getKey().length())));
            }
        }
        return name.indexOf(':') > 0
                ? Optional.of(new ValueField<String>(
                        name, EQUAL_OR_THERE, Stream::of, event -> Said.extension(event, name), Index.none()))
                : Optional.empty();
    }

    /** The parameter that somebody who misspelt one meant, when one is near. */
    static Optional<String> nearest(String parameter, Set<String> others) {
        var known = ROWS.values().stream()
                .flatMap(row -> row.comparisons().stream()
                        .map(comparison -> new Condition(row.name(), comparison, List.of()).parameter()))
                .collect(Collectors.toSet());
        known.addAll(others);
        known.addAll(OF_THE_PAGE);
        return Nearest.to(parameter, known);
    }

    /** A time with its offset; a plus sign that came as a space is one all the same. */
    static Stream<Instant> time(String written) {
        try {
            return Stream.of(Days.readMoment(written.replace(' ', '+')));
        } catch (DateTimeException wrong) {
            return Stream.empty();
        }
    }

    private static ValueField<String> words(
            String name,
            Function<String, Stream<String>> read,
            Function<Event, Stream<String>> look,
            Index<String> index) {
        return new ValueField<>(name, EQUAL, read, look, index);
    }

    private static ValueField<String> sensed(String name) {
        return words(name, Stream::of, event -> Said.sensed(event, name), Index.none());
    }

    private static ValueField<String> parties(String name, String type, Function<Event, List<Party>> ends) {
        return words(
                name,
                UnitField::keys,
                event -> ends.apply(event).stream()
                        .filter(party -> party.type().equals(type))
                        .map(party -> party.id().key()),
                Index.none());
    }

    private static Index<String> tag(String kind) {
        return (_, words) ->
                Narrowing.tags(words.stream().map(word -> kind + word).collect(Collectors.toSet()));
    }

    private static Narrowing eventTime(Comparison comparison, Set<Instant> asked) {
        return new Narrowing(
                List.of(),
                List.of(),
                RecordTimeField.range(comparison, asked.iterator().next()),
                Range.ALL);
    }

    private static Stream<String> type(String written) {
        return Stream.of(written).filter(TYPES::contains);
    }

    private static Stream<BigDecimal> number(String written) {
        try {
            return Stream.of(new BigDecimal(written));
        } catch (NumberFormatException wrong) {
            return Stream.empty();
        }
    }

    /** Words of the CBV may come as they stand in a document, as URN or as web address. */
    private static Stream<String> bare(String written) {
        var standard = STANDARD_WORD.matcher(written);
        if (!standard.matches()) {
            return Stream.of(written);
        }
        return Stream.of(Optional.ofNullable(standard.group(1)).orElseGet(() -> standard.group(2)));
    }

    private static Stream<String> action(Event event) {
        return Optional.ofNullable(EventMarks.action(event)).stream().map(Enum::name);
    }

    private static Stream<String> place(@Nullable Place place) {
        return Optional.ofNullable(place).stream().map(one -> one.id().key());
    }

    private static Stream<String> transformation(Event event) {
        return event instanceof TransformationEvent one ? Stream.ofNullable(one.transformationId()) : Stream.empty();
    }
}
