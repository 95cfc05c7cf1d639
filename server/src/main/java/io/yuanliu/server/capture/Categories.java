package io.yuanliu.server.capture;

import io.yuanliu.core.data.Data;
import io.yuanliu.core.event.Event;
import io.yuanliu.core.profile.CategorySource;
import io.yuanliu.core.profile.Judgement;
import io.yuanliu.core.profile.RecordType;
import io.yuanliu.server.log.EventMarks;
import io.yuanliu.server.log.LogLookups;
import io.yuanliu.server.log.UnitMention;
import io.yuanliu.server.log.UnitMention.Role;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Under which category a record stands, as its type declares it: what officials see of it depends on that, so it is never
 * guessed from a text that happens to name a variety.
 */
@Component
class Categories {
    private final LogLookups lookups;

    Categories(LogLookups lookups) {
        this.lookups = lookups;
    }

    /** Of the records of one submission, one after the other. */
    Book book() {
        return new Book();
    }

    /** What is known of a submission's goods so far: those that one record brings in are known to the next. */
    final class Book {
        private final Map<String, String> brought = new HashMap<>();

        /** Of a judged record; nobody knows anything of its goods: that of its type. */
        String of(RecordType type, Judgement judgement) {
            var category = switch (type.categorySource()) {
                case CategorySource.Fixed(var fixed) -> fixed;
                case CategorySource.InField(var field) ->
                    judgement.record().fields().get(field) instanceof Data.Text(var named) ? category(named) : null;
                case CategorySource.OfGoods() -> {
                    var named = judgement.events().stream()
                            .flatMap(event -> Products.category(event).stream())
                            .findFirst();
                    yield named.orElseGet(() -> ofGoods(type, units(judgement)));
                }
            };
            return category == null ? type.category() : category;
        }

        /** A record that was found good says what its goods are, unless it had to ask that itself. */
        void brings(RecordType type, String category, List<Event> events) {
            if (!(type.categorySource() instanceof CategorySource.OfGoods)) {
                mentioned(events).forEach(unit -> brought.putIfAbsent(unit, category));
            }
        }

        /** Of the first of the units of which anything is known; under the type's own stands what was not known either. */
        private @Nullable String ofGoods(RecordType type, Set<String> units) {
            var unknown =
                    units.stream().filter(unit -> !brought.containsKey(unit)).toList();
            var known = unknown.isEmpty() ? Map.<String, String>of() : lookups.categories(unknown, type.category());
            return units.stream()
                    .map(unit -> brought.getOrDefault(unit, known.get(unit)))
                    .filter(Objects::nonNull)
                    .findFirst()
                    .orElse(null);
        }
    }

    private static String category(String varietyOrCategory) {
        return varietyOrCategory.split("/", 2)[0];
    }

    /** Of which units a record speaks: what it stops or frees, what it acts with, what its events name. */
    private static Set<String> units(Judgement judgement) {
        var units = new LinkedHashSet<String>();
        judgement.causes().forEach(cause -> units.add(cause.unit()));
        judgement.acts().forEach(act -> units.add(act.unit()));
        mentioned(judgement.events()).forEach(units::add);
        return units;
    }

    private static Stream<String> mentioned(List<Event> events) {
        return events.stream()
                .flatMap(event -> EventMarks.units(event).stream())
                .filter(mention -> mention.role() != Role.EVENT_ID)
                .map(UnitMention::unit);
    }
}
