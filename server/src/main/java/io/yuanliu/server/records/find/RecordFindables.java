package io.yuanliu.server.records.find;

import io.yuanliu.core.profile.RecordType;
import io.yuanliu.core.text.LocalText;
import io.yuanliu.server.log.LinkedEntry;
import io.yuanliu.server.log.LogEntry.Kind;
import io.yuanliu.server.log.LogPosition;
import io.yuanliu.server.problem.Language;
import io.yuanliu.server.profiles.PublishedProfiles;
import io.yuanliu.server.records.find.RecordRows.Row;
import io.yuanliu.server.registry.Party;
import io.yuanliu.server.registry.Registry;
import io.yuanliu.server.scope.Asker;
import io.yuanliu.server.scope.Seen;
import io.yuanliu.server.search.Findable;
import io.yuanliu.server.search.Hit;
import io.yuanliu.server.search.LoggedFindables;
import io.yuanliu.server.search.words.Question;
import io.yuanliu.server.search.words.Spelling;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Records by the numbers on them. */
@Component
class RecordFindables implements LoggedFindables {
    private static final String RECORD = "record";
    private static final int DAY_AND_TIME = "2026-11-21T10:32".length();

    private final RecordRows rows;
    private final PublishedProfiles profiles;
    private final Registry registry;

    RecordFindables(RecordRows rows, PublishedProfiles profiles, Registry registry) {
        this.rows = rows;
        this.profiles = profiles;
        this.registry = registry;
    }

    @Override
    public Set<String> kinds() {
        return Set.of(RECORD);
    }

    @Override
    public List<Findable> take(List<LinkedEntry> entries) {
        var records =
                entries.stream().filter(entry -> entry.kind() == Kind.RECORD).toList();
        if (records.isEmpty()) {
            return List.of();
        }
        var first = records.getFirst();
        var read = rows
                .between(first.shard(), first.position(), records.getLast().position())
                .stream()
                .collect(Collectors.toMap(Row::id, row -> row));
        var things = new ArrayList<Findable>();
        for (var entry : records) {
            var row = read.get(entry.id());
            if (row != null) {
                things.add(findable(entry, row));
            }
        }
        return things;
    }

    private Findable findable(LinkedEntry entry, Row row) {
        return new Findable(
                RECORD,
                entry.id(),
                owner(entry.id()),
                List.of(),
                List.copyOf(numbers(row)),
                List.of(),
                Findable.newest(entry.time()),
                List.of(Seen.as(entry.whose())));
    }

    @Override
    public TakenBack takeBack(List<LinkedEntry> entries, LogPosition by) {
        return new TakenBack(
                entries.stream()
                        .filter(entry -> entry.kind() == Kind.RECORD)
                        .map(entry -> owner(entry.id()))
                        .toList(),
                List.of());
    }

    private static String owner(String id) {
        return RECORD + ":" + id;
    }

    /** Those on its papers, its sender's, its own. */
    private Set<String> numbers(Row row) {
        var numbers = new LinkedHashSet<String>();
        type(row)
                .ifPresent(type -> PrintedNumbers.add(
                        numbers, type.shape().fields(), row.record().fields()));
        if (row.record().key() != null) {
            numbers.add(row.record().key());
        }
        numbers.add(row.id());
        return numbers;
    }

    private Optional<RecordType> type(Row row) {
        return profiles.recordType(row.record().type(), row.record().time().instant());
    }

    @Override
    public List<Hit> show(Asker asker, String kind, Collection<String> ids, Question question, Locale locale) {
        var found = rows.byId(asker, ids);
        var parties = registry.parties(
                found.stream().map(Row::party).filter(Objects::nonNull).collect(Collectors.toSet()));
        return found.stream().map(row -> hit(row, parties, question, locale)).toList();
    }

    private Hit hit(Row row, Map<String, Party> parties, Question question, Locale locale) {
        var name = type(row)
                .map(RecordType::name)
                .orElse(new LocalText(row.record().type(), row.record().type()));
        var party = row.party() == null ? null : parties.get(row.party());
        return new Hit(
                RECORD,
                row.id(),
                Language.say(name, locale),
                number(row, question),
                note(row, party),
                party == null ? null : party.region(),
                null);
    }

    /** The one that was looked for, else the first. */
    private @Nullable String number(Row row, Question question) {
        var numbers = numbers(row);
        return numbers.stream()
                .filter(number ->
                        !question.code().isEmpty() && Spelling.ofCode(number).startsWith(question.code()))
                .findFirst()
                .orElse(numbers.iterator().next());
    }

    private static String note(Row row, @Nullable Party party) {
        var time = row.record().time().text();
        var shown = time.substring(0, Math.min(time.length(), DAY_AND_TIME)).replace('T', ' ');
        return party == null ? shown : party.name() + " · " + shown;
    }
}
