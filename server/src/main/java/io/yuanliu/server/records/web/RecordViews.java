package io.yuanliu.server.records.web;

import io.yuanliu.core.event.Event;
import io.yuanliu.core.identifier.WrittenIdentifier;
import io.yuanliu.core.profile.RecordType;
import io.yuanliu.core.profile.StopCause;
import io.yuanliu.core.profile.StopCause.Effect;
import io.yuanliu.core.text.LocalText;
import io.yuanliu.server.log.EventMarks;
import io.yuanliu.server.problem.CauseReasons;
import io.yuanliu.server.problem.FindingMessages;
import io.yuanliu.server.problem.FindingView;
import io.yuanliu.server.profiles.PublishedProfiles;
import io.yuanliu.server.records.RecordHolds;
import io.yuanliu.server.records.RecordReads.Row;
import io.yuanliu.server.registry.Party;
import io.yuanliu.server.registry.Registry;
import io.yuanliu.server.registry.Site;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Records as lists and pages show them: with names beside the keys. */
@Component
class RecordViews {
    /** A key with the name that is registered for it; the key itself where none is. */
    record Named(String id, String name) {}

    /** A record in a list. */
    record Summary(
            String id,
            @Nullable String key,
            String type,
            LocalText typeName,
            @Nullable Named party,
            @Nullable Named site,
            String time,
            Instant receivedAt,
            String state,
            boolean incomplete,
            List<FindingView> findings) {}

    /** An event that a record became. */
    record EventView(String id, String type) {}

    /** A version of the same record. */
    record Version(String id, Instant receivedAt, String client, List<FindingView> findings) {}

    /**
     * Goods that a record holds by its rules.
     *
     * @param cause the name by which the hold is lifted
     * @param waits whether nobody has lifted it yet, or stopped the unit instead
     */
    record HoldView(String unit, String cause, LocalText reason, boolean waits) {}

    /** A record with everything that is known of it; what is about persons is hidden. */
    record Detail(
            String id,
            @Nullable String key,
            String type,
            LocalText typeName,
            @Nullable Named party,
            @Nullable Named site,
            String time,
            Instant receivedAt,
            String state,
            boolean incomplete,
            List<FindingView> findings,
            String client,
            Map<String, @Nullable Object> fields,
            List<EventView> events,
            List<String> units,
            List<HoldView> holds,
            @Nullable String replaces,
            @Nullable String replacedBy,
            List<Version> history) {}

    private final PublishedProfiles profiles;
    private final Registry registry;
    private final FindingMessages messages;
    private final CauseReasons reasons;
    private final RecordHolds holds;
    private final Clock clock;

    RecordViews(
            PublishedProfiles profiles,
            Registry registry,
            FindingMessages messages,
            CauseReasons reasons,
            RecordHolds holds,
            Clock clock) {
        this.profiles = profiles;
        this.registry = registry;
        this.messages = messages;
        this.reasons = reasons;
        this.holds = holds;
        this.clock = clock;
    }

    List<Summary> summaries(List<Row> rows, Locale locale) {
        var parties = registry.parties(rows.stream()
                .map(row -> row.entry().whose().party())
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
        var sites = registry.sites(rows.stream()
                .map(row -> row.entry().whose().site())
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
        return rows.stream().map(row -> summary(row, parties, sites, locale)).toList();
    }

    Detail detail(Row row, List<Row> history, Locale locale) {
        var summary = summaries(List.of(row), locale).getFirst();
        return new Detail(
                summary.id(),
                summary.key(),
                summary.type(),
                summary.typeName(),
                summary.party(),
                summary.site(),
                summary.time(),
                summary.receivedAt(),
                summary.state(),
                summary.incomplete(),
                summary.findings(),
                row.entry().client(),
                ShownFields.of(row.record().fields()),
                row.entry().events().stream()
                        .map(event ->
                                new EventView(String.valueOf(event.header().eventId()), event.type()))
                        .toList(),
                units(row.entry().events()),
                holds(row),
                row.entry().replaces(),
                row.replacedBy(),
                history.stream()
                        .map(one -> new Version(
                                one.entry().id(),
                                one.entry().receivedAt(),
                                one.entry().client(),
                                messages.views(one.entry().findings(), locale)))
                        .toList());
    }

    /** In a record that was corrected, none: that took its holds back. */
    private List<HoldView> holds(Row row) {
        var causes = row.entry().causes().stream()
                .filter(cause -> cause.effect() == Effect.HOLD)
                .toList();
        if (causes.isEmpty() || row.replacedBy() != null) {
            return List.of();
        }
        var written = row.entry().events().stream()
                .flatMap(event -> EventMarks.goods(event).stream())
                .collect(Collectors.toMap(WrittenIdentifier::key, WrittenIdentifier::text, (one, _) -> one));
        var settled = holds.settled(row.entry());
        var now = clock.instant();
        return causes.stream()
                .map(cause -> new HoldView(
                        written.getOrDefault(cause.unit(), cause.unit()),
                        cause.cause(),
                        reasons.text(cause.reason()),
                        !hasEnded(cause, now) && !settled.contains(new RecordHolds.Hold(cause.unit(), cause.cause()))))
                .toList();
    }

    private static boolean hasEnded(StopCause cause, Instant now) {
        return cause.until() != null && !cause.until().instant().isAfter(now);
    }

    LocalText typeName(String type, Instant at) {
        return profiles.recordType(type, at).map(RecordType::name).orElse(new LocalText(type, type));
    }

    private Summary summary(Row row, Map<String, Party> parties, Map<String, Site> sites, Locale locale) {
        var entry = row.entry();
        return new Summary(
                entry.id(),
                row.record().key(),
                entry.type(),
                typeName(entry.type(), entry.time().instant()),
                party(entry.whose().party(), parties),
                site(entry.whose().site(), sites),
                entry.time().text(),
                entry.receivedAt(),
                row.replacedBy() == null ? "valid" : "corrected",
                row.incomplete(),
                messages.views(entry.findings(), locale));
    }

    /** The units, the goods before what they were made from, as their events have them. */
    private static List<String> units(List<Event> events) {
        return events.stream()
                .flatMap(event -> EventMarks.written(event).stream())
                .distinct()
                .toList();
    }

    private static @Nullable Named party(@Nullable String key, Map<String, Party> parties) {
        if (key == null) {
            return null;
        }
        var party = parties.get(key);
        return new Named(key, party == null ? key : party.name());
    }

    private static @Nullable Named site(@Nullable String key, Map<String, Site> sites) {
        if (key == null) {
            return null;
        }
        var site = sites.get(key);
        return new Named(key, site == null ? key : site.name());
    }
}
