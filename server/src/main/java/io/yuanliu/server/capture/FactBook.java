package io.yuanliu.server.capture;

import io.yuanliu.core.data.Data;
import io.yuanliu.core.profile.BusinessRecord;
import io.yuanliu.core.profile.FactRequest;
import io.yuanliu.server.log.GuardKey;
import io.yuanliu.server.log.LogLookups;
import io.yuanliu.server.log.LogLookups.Found;
import io.yuanliu.server.log.LogLookups.Wanted;
import io.yuanliu.server.registry.Licence;
import io.yuanliu.server.registry.Party;
import io.yuanliu.server.registry.Registry;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The facts of one submission: fetched in a few look-ups for all its records, and overlaid with those of its records
 * that were found good before, so that a document may hold a certificate and what rests on it.
 */
final class FactBook {
    /** What a question is answered with, and the items of this submission that the answer rests on. */
    record Answers(Map<String, Data> facts, List<Integer> needs) {}

    private record Overlaid(int item, String type, Map<String, String> index, Found found) {}

    /** A licence that does not end is good on any day that a rule may ask about. */
    private static final LocalDate NEVER = LocalDate.of(9999, 12, 31);

    private final LogLookups lookups;
    private final Registry registry;
    private final Indexed indexed;
    private final Map<Wanted, List<Found>> records = new HashMap<>();
    private final Map<GuardKey, Long> guards = new HashMap<>();
    private final List<Overlaid> overlay = new ArrayList<>();

    /** How a value stands in the index: of a field about persons not as it was written. */
    interface Indexed {
        String value(String type, String field, String value);
    }

    FactBook(LogLookups lookups, Registry registry, Indexed indexed) {
        this.lookups = lookups;
        this.registry = registry;
        this.indexed = indexed;
    }

    /** Fetches what is not known yet of all these questions. */
    void fetch(Collection<FactRequest> requests) {
        var wanted = new HashSet<Wanted>();
        var keys = new HashSet<GuardKey>();
        for (var request : requests) {
            switch (request) {
                case FactRequest.OneRecord one -> wanted.add(wanted(one));
                case FactRequest.ManyRecords many -> wanted.add(wanted(many));
                case FactRequest.Guard guard -> keys.add(new GuardKey(guard.kind(), guard.key()));
                case FactRequest.Licence _, FactRequest.Party _ -> {
                    // the registry remembers
                }
            }
        }
        wanted.removeAll(records.keySet());
        keys.removeAll(guards.keySet());
        if (!wanted.isEmpty()) {
            records.putAll(lookups.records(wanted));
        }
        if (!keys.isEmpty()) {
            guards.putAll(lookups.guards(keys));
        }
    }

    /**
     * Answers the questions of one record.
     *
     * @param replaces id of the record that it corrects, which is no fact for it
     */
    Answers answer(List<FactRequest> requests, Instant at, @Nullable String replaces) {
        fetch(requests);
        var facts = new LinkedHashMap<String, Data>();
        Set<Integer> needs = new TreeSet<>();
        for (var request : requests) {
            var answer = switch (request) {
                case FactRequest.OneRecord one -> {
                    var found = found(wanted(one), replaces, needs);
                    yield found.isEmpty() ? null : data(found.getFirst());
                }
                case FactRequest.ManyRecords many ->
                    Data.of(found(wanted(many), replaces, needs).stream()
                            .limit(many.limit())
                            .map(FactBook::data)
                            .toList());
                case FactRequest.Licence licence ->
                    registry.party(licence.party())
                            .flatMap(party -> registry.licence(party.id(), licence.licenceType(), at))
                            .map(FactBook::data)
                            .orElse(null);
                case FactRequest.Party party ->
                    registry.party(party.party()).map(FactBook::data).orElse(null);
                case FactRequest.Guard guard ->
                    Data.of((long) guards.getOrDefault(new GuardKey(guard.kind(), guard.key()), 0L));
            };
            if (answer != null) {
                facts.put(request.name(), answer);
            }
        }
        return new Answers(facts, List.copyOf(needs));
    }

    /** Whether a record of this type with this mark in its index is there already. */
    boolean isThere(String type, String field, String value) {
        var wanted = new Wanted(type, field, value, 1);
        return overlay.stream()
                        .anyMatch(earlier -> earlier.type().equals(type)
                                && value.equals(earlier.index().get(field)))
                || !records.computeIfAbsent(
                                wanted, one -> lookups.records(Set.of(one)).getOrDefault(one, List.of()))
                        .isEmpty();
    }

    /** From now on this record is a fact for those that come after it in the submission. */
    void overlay(int item, String id, BusinessRecord record, Map<String, String> index) {
        overlay.add(new Overlaid(item, record.type(), index, new Found(id, record)));
    }

    private List<Found> found(Wanted wanted, @Nullable String replaces, Set<Integer> needs) {
        var found = new ArrayList<Found>();
        for (var earlier : overlay) {
            if (earlier.type().equals(wanted.type())
                    && wanted.value().equals(earlier.index().get(wanted.field()))) {
                found.add(earlier.found());
                needs.add(earlier.item());
            }
        }
        found.addAll(records.getOrDefault(wanted, List.of()));
        found.removeIf(record -> record.id().equals(replaces));
        found.sort((one, other) ->
                other.record().time().instant().compareTo(one.record().time().instant()));
        return found;
    }

    /** One more than is asked for: a record that is being corrected falls out. */
    private Wanted wanted(FactRequest.OneRecord one) {
        return new Wanted(one.type(), one.field(), indexed.value(one.type(), one.field(), one.value()), 2);
    }

    private Wanted wanted(FactRequest.ManyRecords many) {
        var value = indexed.value(many.type(), many.field(), many.value());
        return new Wanted(many.type(), many.field(), value, many.limit() + 1);
    }

    private static Data data(Found found) {
        var record = found.record();
        var about = new LinkedHashMap<String, Data>();
        about.put("id", Data.of(found.id()));
        about.put("party", Data.of(record.party()));
        put(about, "site", Optional.ofNullable(record.site()));
        about.put("time", Data.of(record.time().text()));
        return record.fields().with("record", new Data.Fields(about));
    }

    private static Data data(Licence licence) {
        var fields = new LinkedHashMap<String, Data>();
        fields.put("number", Data.of(licence.number()));
        put(fields, "scope", Optional.ofNullable(licence.scope()));
        fields.put("validFrom", Data.of(licence.validFrom().toString()));
        fields.put(
                "validTo",
                Data.of(Optional.ofNullable(licence.validTo()).orElse(NEVER).toString()));
        return new Data.Fields(fields);
    }

    private static Data data(Party party) {
        var fields = new LinkedHashMap<String, Data>();
        fields.put("id", Data.of(party.id()));
        fields.put("name", Data.of(party.name()));
        fields.put("kind", Data.of(party.kind()));
        fields.put("nodes", Data.of(party.nodes().stream().map(Data::of).toList()));
        fields.put(
                "categories", Data.of(party.categories().stream().map(Data::of).toList()));
        put(fields, "region", Optional.ofNullable(party.region()));
        return new Data.Fields(fields);
    }

    private static void put(Map<String, Data> fields, String name, Optional<String> value) {
        value.ifPresent(text -> fields.put(name, Data.of(text)));
    }
}
