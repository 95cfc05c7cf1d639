package io.yuanliu.server.epcis;

import io.yuanliu.core.data.Data;
import io.yuanliu.core.event.Event;
import io.yuanliu.core.event.ObjectEvent;
import io.yuanliu.core.event.Party;
import io.yuanliu.core.event.TransformationEvent;
import io.yuanliu.core.finding.Finding;
import io.yuanliu.core.identifier.Identifiers;
import io.yuanliu.core.identifier.Reading;
import io.yuanliu.server.epcis.EventQuery.Units;
import io.yuanliu.server.log.UnitMention.Role;
import io.yuanliu.server.problem.Rejection;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads the query parameters of EPCIS 2.0, each on its own line; one that is not known is refused, never ignored. */
public final class EventQueryReader {
    private static final Set<Role> EPCS = EnumSet.of(Role.EPC);
    private static final Set<Role> ANY_EPC = EnumSet.of(Role.EPC, Role.PARENT, Role.INPUT_EPC, Role.OUTPUT_EPC);
    private static final Set<Role> ANY_CLASS = EnumSet.of(Role.CLASS, Role.INPUT_CLASS, Role.OUTPUT_CLASS);
    private static final Set<String> TYPES =
            Set.of("ObjectEvent", "AggregationEvent", "AssociationEvent", "TransactionEvent", "TransformationEvent");

    private final EventQuery.Builder query = new EventQuery.Builder();
    private final List<Finding> faults = new ArrayList<>();

    private EventQueryReader() {}

    /** Reads the parameters; every fault of them is told at once. */
    public static EventQuery read(Map<String, List<String>> parameters) {
        var reader = new EventQueryReader();
        parameters.forEach((name, values) -> {
            var words = values.stream()
                    .flatMap(value -> Stream.of(value.split("\\|", -1)))
                    .filter(value -> !value.isBlank())
                    .collect(Collectors.toCollection(LinkedHashSet::new));
            if (words.isEmpty()) {
                reader.fault(name, "");
            } else {
                reader.read(name, words, words.getFirst());
            }
        });
        if (!reader.faults.isEmpty()) {
            throw new Rejection.Unreadable(reader.faults);
        }
        return reader.query.build();
    }

    private void read(String name, Set<String> words, String word) {
        switch (name) {
            case "eventType" -> types(name, words);
            case "GE_eventTime" -> query.eventFrom = time(name, word);
            case "LT_eventTime" -> query.eventBefore = time(name, word);
            case "GE_recordTime" -> query.recordFrom = time(name, word);
            case "LT_recordTime" -> query.recordBefore = time(name, word);
            case "EQ_action" -> query.tags.add(tags("action:", words));
            case "EQ_bizStep" -> query.tags.add(tags("step:", bare(words, "BizStep-")));
            case "EQ_disposition" -> query.tags.add(tags("disposition:", bare(words, "Disp-")));
            case "EQ_persistentDisposition_set" -> persistent(bare(words, "Disp-"), true);
            case "EQ_persistentDisposition_unset" -> persistent(bare(words, "Disp-"), false);
            case "EQ_readPoint" -> query.tags.add(tags("read:", keys(name, words)));
            case "EQ_bizLocation" -> query.tags.add(tags("location:", keys(name, words)));
            case "EQ_transformationID" -> where(event -> words.contains(transformation(event)));
            case "MATCH_epc" -> units(name, EPCS, words);
            case "MATCH_parentID" -> units(name, EnumSet.of(Role.PARENT), words);
            case "MATCH_inputEPC" -> units(name, EnumSet.of(Role.INPUT_EPC), words);
            case "MATCH_outputEPC" -> units(name, EnumSet.of(Role.OUTPUT_EPC), words);
            case "MATCH_anyEPC" -> units(name, ANY_EPC, words);
            case "MATCH_epcClass" -> units(name, EnumSet.of(Role.CLASS), words);
            case "MATCH_inputEPCClass" -> units(name, EnumSet.of(Role.INPUT_CLASS), words);
            case "MATCH_outputEPCClass" -> units(name, EnumSet.of(Role.OUTPUT_CLASS), words);
            case "MATCH_anyEPCClass" -> units(name, ANY_CLASS, words);
            case "EQ_quantity" -> quantity(name, word, sign -> sign == 0);
            case "GT_quantity" -> quantity(name, word, sign -> sign > 0);
            case "GE_quantity" -> quantity(name, word, sign -> sign >= 0);
            case "LT_quantity" -> quantity(name, word, sign -> sign < 0);
            case "LE_quantity" -> quantity(name, word, sign -> sign <= 0);
            case "EQ_eventID" -> query.units.add(new Units(EnumSet.of(Role.EVENT_ID), words, Set.of()));
            case "EXISTS_errorDeclaration" -> where(event -> event.header().errorDeclaration() != null);
            case "GE_errorDeclarationTime" -> declared(time(name, word), false);
            case "LT_errorDeclarationTime" -> declared(time(name, word), true);
            case "EQ_errorReason" -> where(event -> reasons(event).anyMatch(words::contains));
            case "EQ_correctiveEventID" -> where(event -> corrections(event).anyMatch(words::contains));
            case "EQ_type", "EQ_deviceID", "EQ_dataProcessingMethod", "EQ_microorganism", "EQ_chemicalSubstance" ->
                where(event -> sensed(event, name.substring(3)).anyMatch(words::contains));
            case "EQ_bizRules", "EQ_stringValue", "EQ_hexBinaryValue", "EQ_uriValue", "EQ_booleanValue" ->
                where(event -> sensed(event, name.substring(3)).anyMatch(words::contains));
            case "orderBy" -> order(name, word);
            case "orderDirection" -> direction(name, word);
            case "eventCountLimit" -> query.most = count(name, word);
            case "maxEventCount" -> query.tooMany = count(name, word);
            default -> flexible(name, words);
        }
    }

    /** Parameters whose names hold a type or a field. */
    private void flexible(String name, Set<String> words) {
        if (name.startsWith("EQ_bizTransaction_")) {
            var type = name.substring("EQ_bizTransaction_".length());
            where(event -> event.context().bizTransactions().stream()
                    .anyMatch(one -> type.equals(one.type()) && words.contains(one.bizTransaction())));
        } else if (name.startsWith("EQ_source_")) {
            parties(name, "EQ_source_", words, event -> event.context().sources());
        } else if (name.startsWith("EQ_destination_")) {
            parties(name, "EQ_destination_", words, event -> event.context().destinations());
        } else if (name.startsWith("EQ_ILMD_")) {
            var field = name.substring("EQ_ILMD_".length());
            where(event -> words.contains(text(ilmd(event).get(field))));
        } else if (name.startsWith("EXISTS_ILMD_")) {
            var field = name.substring("EXISTS_ILMD_".length());
            where(event -> ilmd(event).get(field) != null);
        } else if (name.startsWith("EQ_") && name.indexOf(':') > 0) {
            var field = name.substring("EQ_".length());
            where(event -> words.contains(text(event.context().extensions().get(field))));
        } else if (name.startsWith("EXISTS_") && name.indexOf(':') > 0) {
            var field = name.substring("EXISTS_".length());
            where(event -> event.context().extensions().get(field) != null);
        } else {
            faults.add(Finding.block("capture.query-parameter", "", Map.of("name", name)));
        }
    }

    private void where(Predicate<Event> condition) {
        query.conditions.add(condition);
    }

    private void types(String name, Set<String> words) {
        if (TYPES.containsAll(words)) {
            query.tags.add(tags("type:", words));
            where(event -> words.contains(event.type()));
        } else {
            fault(name, String.join("|", words));
        }
    }

    private void units(String name, Set<Role> roles, Set<String> words) {
        var keys = new LinkedHashSet<String>();
        var prefixes = new LinkedHashSet<String>();
        for (var word : words) {
            if (word.startsWith("urn:epc:idpat:")) {
                pattern(name, word).forEach(prefixes::add);
            } else {
                keys.addAll(keys(name, Set.of(word)));
            }
        }
        query.units.add(new Units(roles, keys, prefixes));
    }

    /** A pattern whose last part alone is open: every serial of a class. */
    private Stream<String> pattern(String name, String word) {
        var example = word.replace("urn:epc:idpat:", "urn:epc:id:").replaceFirst("\\*$", "0");
        if (!word.endsWith(".*")
                || example.indexOf('*') >= 0
                || !(Identifiers.readUri(example) instanceof Reading.One(var identifier))) {
            fault(name, word);
            return Stream.empty();
        }
        return Stream.of(identifier.key().substring(0, identifier.key().length() - 1));
    }

    private Set<String> keys(String name, Set<String> words) {
        var keys = new LinkedHashSet<String>();
        for (var word : words) {
            switch (Identifiers.readUri(word)) {
                case Reading.One(var identifier) -> keys.add(identifier.key());
                case Reading.Several(var several) -> several.forEach(one -> keys.add(one.key()));
                case Reading.None _ -> fault(name, word);
            }
        }
        return keys;
    }

    private void persistent(Set<String> words, boolean set) {
        where(event -> {
            var persistent = event.context().persistentDisposition();
            return persistent != null
                    && (set ? persistent.set() : persistent.unset()).stream().anyMatch(words::contains);
        });
    }

    private void quantity(String name, String word, IntPredicate sign) {
        try {
            var asked = new BigDecimal(word);
            where(event -> quantities(event).anyMatch(quantity -> sign.test(quantity.compareTo(asked))));
        } catch (NumberFormatException wrong) {
            fault(name, word);
        }
    }

    private void parties(String name, String prefix, Set<String> words, Function<Event, List<Party>> ends) {
        var type = name.substring(prefix.length());
        var keys = keys(name, words);
        where(event -> ends.apply(event).stream()
                .anyMatch(party ->
                        party.type().equals(type) && keys.contains(party.id().key())));
    }

    private void declared(@Nullable Instant time, boolean before) {
        where(event -> {
            var declaration = event.header().errorDeclaration();
            return declaration != null
                    && time != null
                    && declaration.declarationTime().instant().isBefore(time) == before;
        });
    }

    private void order(String name, String word) {
        query.ordered = true;
        switch (word) {
            case "eventTime" -> query.byEventTime = true;
            case "recordTime" -> query.byEventTime = false;
            default -> fault(name, word);
        }
    }

    private void direction(String name, String word) {
        query.directed = true;
        switch (word) {
            case "ASC" -> query.descending = false;
            case "DESC" -> query.descending = true;
            default -> fault(name, word);
        }
    }

    private @Nullable Instant time(String name, String word) {
        try {
            return OffsetDateTime.parse(word.replace(' ', '+')).toInstant();
        } catch (DateTimeException wrong) {
            fault(name, word);
            return null;
        }
    }

    private @Nullable Integer count(String name, String word) {
        if (!word.matches("[1-9][0-9]{0,8}")) {
            fault(name, word);
            return null;
        }
        return Integer.valueOf(word);
    }

    private void fault(String name, String value) {
        faults.add(Finding.block("capture.query-value", "", Map.of("name", name, "value", value)));
    }

    private static Set<String> tags(String kind, Set<String> words) {
        return words.stream().map(word -> kind + word).collect(Collectors.toSet());
    }

    /** CBV words may come as they stand in a document, as URN or as web address. */
    private static Set<String> bare(Set<String> words, String webPrefix) {
        return words.stream()
                .map(word -> word.startsWith("urn:epcglobal:cbv:") ? word.substring(word.lastIndexOf(':') + 1) : word)
                .map(word -> word.startsWith("https://ref.gs1.org/cbv/" + webPrefix)
                        ? word.substring(word.lastIndexOf('-') + 1)
                        : word)
                .collect(Collectors.toSet());
    }

    private static String transformation(Event event) {
        return event instanceof TransformationEvent one ? String.valueOf(one.transformationId()) : "";
    }

    private static Stream<BigDecimal> quantities(Event event) {
        var all = switch (event) {
            case TransformationEvent one ->
                Stream.concat(one.inputQuantities().stream(), one.outputQuantities().stream());
            case ObjectEvent one -> one.quantities().stream();
            case io.yuanliu.core.event.AggregationEvent one -> one.childQuantities().stream();
            case io.yuanliu.core.event.AssociationEvent one -> one.childQuantities().stream();
            case io.yuanliu.core.event.TransactionEvent one -> one.quantities().stream();
        };
        return all.flatMap(quantity -> Stream.ofNullable(quantity.quantity()));
    }

    private static Stream<String> reasons(Event event) {
        var declaration = event.header().errorDeclaration();
        return declaration == null ? Stream.empty() : Stream.ofNullable(declaration.reason());
    }

    private static Stream<String> corrections(Event event) {
        var declaration = event.header().errorDeclaration();
        return declaration == null ? Stream.empty() : declaration.correctiveEventIds().stream();
    }

    private static Data.Fields ilmd(Event event) {
        return switch (event) {
            case ObjectEvent one -> one.ilmd();
            case TransformationEvent one -> one.ilmd();
            case io.yuanliu.core.event.AggregationEvent _,
                    io.yuanliu.core.event.AssociationEvent _,
                    io.yuanliu.core.event.TransactionEvent _ -> Data.Fields.NONE;
        };
    }

    private static Stream<String> sensed(Event event, String field) {
        return event.context().sensorElements().stream()
                .flatMap(element -> Stream.concat(Stream.of(element.metadata()), element.reports().stream()))
                .map(fields -> text(fields.get(field)))
                .filter(text -> !text.isEmpty());
    }

    private static String text(@Nullable Data data) {
        return switch (data) {
            case Data.Text(var text) -> text;
            case Data.Decimal(var number) -> number.toPlainString();
            case Data.Flag(var flag) -> Boolean.toString(flag);
            case Data.Nothing _, Data.Items _, Data.Fields _ -> "";
            case null -> "";
        };
    }
}
