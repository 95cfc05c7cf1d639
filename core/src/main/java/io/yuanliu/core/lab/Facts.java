package io.yuanliu.core.lab;

import io.yuanliu.core.data.Data;
import io.yuanliu.core.lab.Knowledge.Found;
import io.yuanliu.core.lab.Knowledge.Wanted;
import io.yuanliu.core.profile.FactRequest;
import io.yuanliu.core.profile.Judgement;
import io.yuanliu.core.profile.fact.FactQuestion;
import java.time.Instant;
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
 * that were found good before, so that a document may hold a certificate and what rests on it. In a {@link Lab} the
 * submission is all that was ever told.
 */
public final class Facts {
    /** What a question is answered with, and the items of this submission that the answer rests on. */
    public record Answers(Map<String, Data> facts, List<Integer> needs) {}

    /** What one record's rules ask, and when what it says happened. */
    public record Questions(List<FactRequest> requests, Instant at) {}

    private record Overlaid(int item, String type, Map<String, String> index, Found found) {}

    private final Knowledge knowledge;
    private final @Nullable Instant until;
    private final Map<Wanted, List<Found>> records = new HashMap<>();
    private final Map<FactQuestion, Optional<Data>> told = new HashMap<>();
    private final List<Overlaid> overlay = new ArrayList<>();

    public Facts(Knowledge knowledge) {
        this(knowledge, null);
    }

    /**
     * The facts as they were at a moment.
     *
     * @param until what happened later is no fact; null where all is
     */
    public Facts(Knowledge knowledge, @Nullable Instant until) {
        this.knowledge = knowledge;
        this.until = until;
    }

    /** Fetches what is not known yet of all these questions; rejects when a source cannot answer now. */
    public void fetch(Collection<Questions> asked) {
        var wanted = new HashSet<Wanted>();
        var questions = new HashSet<FactQuestion>();
        for (var one : asked) {
            for (var request : one.requests()) {
                switch (request) {
                    case FactRequest.OneRecord record -> wanted.add(wanted(record));
                    case FactRequest.ManyRecords many -> wanted.add(wanted(many));
                    case FactRequest.Asked other -> questions.add(other.question(one.at()));
                }
            }
        }
        wanted.removeAll(records.keySet());
        questions.removeAll(told.keySet());
        if (wanted.isEmpty() && questions.isEmpty()) {
            return;
        }
        var answers = knowledge.ask(wanted, questions);
        records.putAll(answers.records());
        questions.forEach(question ->
                told.put(question, Optional.ofNullable(answers.facts().get(question))));
    }

    /**
     * Answers the questions of one record.
     *
     * @param replaces id of the record that it corrects, which is no fact for it
     */
    public Answers answer(Questions asked, @Nullable String replaces) {
        fetch(List.of(asked));
        var facts = new LinkedHashMap<String, Data>();
        Set<Integer> needs = new TreeSet<>();
        for (var request : asked.requests()) {
            var answer = switch (request) {
                case FactRequest.OneRecord one -> {
                    var found = found(wanted(one), replaces, needs);
                    yield found.isEmpty() ? null : data(found.getFirst());
                }
                case FactRequest.ManyRecords many ->
                    Data.of(found(wanted(many), replaces, needs).stream()
                            .limit(many.limit())
                            .map(Facts::data)
                            .toList());
                case FactRequest.Asked other ->
                    told.getOrDefault(other.question(asked.at()), Optional.empty())
                            .orElse(null);
            };
            if (answer != null) {
                facts.put(request.name(), answer);
            }
        }
        return new Answers(facts, List.copyOf(needs));
    }

    /** Whether a record of this type with this mark in its index is there already. */
    public boolean isThere(String type, String field, String value) {
        var wanted = new Wanted(type, field, value, null, 1);
        return overlay.stream()
                        .anyMatch(earlier -> earlier.type().equals(type)
                                && value.equals(earlier.index().get(field)))
                || !records.computeIfAbsent(
                                wanted,
                                one -> knowledge
                                        .ask(Set.of(one), Set.of())
                                        .records()
                                        .getOrDefault(one, List.of()))
                        .isEmpty();
    }

    /**
     * From now on this record is a fact for those that come after it in the submission; what is about persons in it is
     * none, as it is none of a record of the log.
     */
    public void overlay(int item, String id, Judgement judgement, Map<String, String> index) {
        var record = judgement.record();
        var fields = record.fields();
        for (var name : judgement.sensitive()) {
            fields = fields.without(name);
        }
        overlay.add(new Overlaid(item, record.type(), index, new Found(id, record.with(fields))));
    }

    /** What the sources said may have changed since: they are asked again. */
    void forget() {
        told.clear();
    }

    private List<Found> found(Wanted wanted, @Nullable String replaces, Set<Integer> needs) {
        var found = new ArrayList<Found>();
        for (var earlier : overlay.reversed()) {
            if (earlier.type().equals(wanted.type())
                    && wanted.value().equals(earlier.index().get(wanted.field()))
                    && !isLater(earlier.found())) {
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

    private boolean isLater(Found found) {
        return until != null && found.record().time().instant().isAfter(until);
    }

    /** One more than is asked for: a record that is being corrected falls out. */
    private Wanted wanted(FactRequest.OneRecord one) {
        var value = knowledge.indexed(one.type(), one.field(), one.value());
        return new Wanted(one.type(), one.field(), value, until, 2);
    }

    private Wanted wanted(FactRequest.ManyRecords many) {
        var value = knowledge.indexed(many.type(), many.field(), many.value());
        return new Wanted(many.type(), many.field(), value, until, many.limit() + 1);
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

    private static void put(Map<String, Data> fields, String name, Optional<String> value) {
        value.ifPresent(text -> fields.put(name, Data.of(text)));
    }
}
