package io.yuanliu.server.trace.answer;

import io.yuanliu.core.event.Event;
import io.yuanliu.server.log.EventMarks;
import io.yuanliu.server.log.LogEntry;
import io.yuanliu.server.log.LogEntry.Kind;
import io.yuanliu.server.log.RecordsByUnit;
import io.yuanliu.server.scope.Asker;
import io.yuanliu.server.scope.Right;
import io.yuanliu.server.trace.TraceProjection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Gathers what may be known of one unit: who has it, what was said about it, what stops it. */
@Component
public class UnitCards {
    private final TraceAnswers answers;
    private final TraceProjection projection;
    private final RecordsByUnit records;
    private final HolderNames names;

    UnitCards(TraceAnswers answers, TraceProjection projection, RecordsByUnit records, HolderNames names) {
        this.answers = answers;
        this.projection = projection;
        this.records = records;
        this.names = names;
    }

    /** The card of a unit (canonical key); refuses where nothing of it may be seen. */
    public UnitCard card(Asker asker, String unit) {
        var answer = answers.alone(asker, unit);
        var sight = new Sight(asker.scope(Right.READ), projection.index());
        var entries = records.of(List.of(unit));
        var self = answer.units().getFirst();
        return new UnitCard(
                self.id(),
                self.aliases(),
                product(self),
                self.quantity(),
                answer.holdings(),
                answer.parties(),
                answer.sites(),
                records(entries, sight),
                events(entries, unit, sight),
                answer.causes(),
                answer.complete());
    }

    private static UnitCard.@Nullable Product product(TraceAnswer.Unit unit) {
        return unit.product() == null && unit.productName() == null
                ? null
                : new UnitCard.Product(unit.product(), unit.productName());
    }

    private static List<Event> events(List<LogEntry> entries, String unit, Sight sight) {
        return entries.stream()
                .flatMap(entry -> entry.events().stream())
                .filter(event -> EventMarks.units(event).stream()
                        .anyMatch(mention -> mention.unit().equals(unit)))
                .filter(event ->
                        sight.sees(Objects.requireNonNullElse(event.header().eventId(), ""), unit, unit))
                .toList();
    }

    private List<UnitCard.Entry> records(List<LogEntry> entries, Sight sight) {
        var own = entries.stream()
                .filter(entry -> entry.kind() == Kind.RECORD && sight.sees(entry))
                .toList();
        var replaced =
                own.stream().map(LogEntry::replaces).filter(Objects::nonNull).collect(Collectors.toSet());
        var known = names.of(
                own.stream().map(entry -> entry.whose().party()),
                own.stream().map(entry -> entry.whose().site()));
        return own.stream()
                .map(entry -> new UnitCard.Entry(
                        entry.id(),
                        entry.type(),
                        UnitCard.Named.of(
                                known.partyId(entry.whose().party()),
                                known.partyName(entry.whose().party())),
                        UnitCard.Named.of(
                                known.siteId(entry.whose().site()),
                                known.siteName(entry.whose().site())),
                        entry.time().text(),
                        entry.receivedAt().toString(),
                        replaced.contains(entry.id()) ? "corrected" : "valid",
                        entry.findings()))
                .toList();
    }
}
