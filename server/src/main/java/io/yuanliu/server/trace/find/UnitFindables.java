package io.yuanliu.server.trace.find;

import io.yuanliu.core.identifier.Gs1Identifier;
import io.yuanliu.core.identifier.Identifier;
import io.yuanliu.core.identifier.Identifiers;
import io.yuanliu.core.identifier.Reading;
import io.yuanliu.server.log.LinkedEntry;
import io.yuanliu.server.log.LogPosition;
import io.yuanliu.server.scope.Asker;
import io.yuanliu.server.scope.Seen;
import io.yuanliu.server.scope.Whose;
import io.yuanliu.server.search.Findable;
import io.yuanliu.server.search.Hit;
import io.yuanliu.server.search.LoggedFindables;
import io.yuanliu.server.search.words.Question;
import io.yuanliu.server.trace.Trace;
import io.yuanliu.server.trace.answer.UnitSight;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Units of the log: trace codes, lots, items, containers, papers that stand for goods. */
@Component
class UnitFindables implements LoggedFindables {
    static final String UNIT = "unit";

    private final Trace trace;
    private final UnitSight sight;
    private final UnitReading reading;

    UnitFindables(Trace trace, UnitSight sight, UnitReading reading) {
        this.trace = trace;
        this.sight = sight;
        this.reading = reading;
    }

    @Override
    public Set<String> kinds() {
        return Set.of(UNIT);
    }

    @Override
    public void awaitWritten(@Nullable String header) {
        trace.awaitWritten(header);
    }

    @Override
    public List<Findable> take(List<LinkedEntry> entries) {
        return reading.read(entries).entrySet().stream()
                .map(unit -> findable(unit.getKey(), unit.getValue()))
                .toList();
    }

    /** What stays of their units is what other entries say. */
    @Override
    public TakenBack takeBack(List<LinkedEntry> entries, LogPosition by) {
        var units = reading.read(entries).keySet();
        return new TakenBack(
                units.stream().map(UnitFindables::owner).toList(),
                units.stream().flatMap(unit -> left(unit, by).stream()).toList());
    }

    private List<Findable> left(String unit, LogPosition by) {
        var whose = sight.whose(unit, by);
        return whose.isEmpty() ? List.of() : List.of(findable(unit, whose));
    }

    private static Findable findable(String key, Collection<Whose> whose) {
        var identifier = identifier(key);
        var numbers = identifier == null ? List.of(key) : identifier.printed();
        return new Findable(
                UNIT,
                key,
                owner(key),
                keys(key, identifier),
                numbers,
                List.of(),
                Findable.highest(numbers.getFirst()),
                whose.stream().map(Seen::as).toList());
    }

    /** A lot or item of a kind is also found by the kind: by what stands under the bars. */
    private static List<String> keys(String key, @Nullable Identifier identifier) {
        return identifier instanceof Gs1Identifier gs1 && !gs1.kind().equals(gs1)
                ? List.of(key, gs1.kind().key())
                : List.of(key);
    }

    private static @Nullable Identifier identifier(String key) {
        return Identifiers.readUri(key) instanceof Reading.One(var identifier) ? identifier : null;
    }

    private static String owner(String key) {
        return UNIT + ":" + key;
    }

    /** Also what somebody has only inside of something else, of which no entry tells by itself. */
    @Override
    public List<String> named(String kind, Question question) {
        return question.keys().stream()
                .map(Identifier::key)
                .filter(trace::knows)
                .toList();
    }

    @Override
    public List<Hit> show(Asker asker, String kind, Collection<String> ids, Question question, Locale locale) {
        var seen = sight.seen(asker, ids);
        return ids.stream().filter(seen::contains).map(this::hit).toList();
    }

    private Hit hit(String key) {
        var identifier = identifier(key);
        var product = trace.alone(key)
                .map(walk -> walk.units().getFirst().productName())
                .orElse(null);
        var number = identifier == null ? key : identifier.printed().getFirst();
        return new Hit(UNIT, key, number, null, product, null, null);
    }
}
