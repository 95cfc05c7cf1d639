package io.yuanliu.server.log.append;

import io.yuanliu.core.data.Data;
import io.yuanliu.core.event.Event;
import io.yuanliu.core.event.Timestamp;
import io.yuanliu.core.finding.Finding;
import io.yuanliu.core.identifier.PlainUri;
import io.yuanliu.core.identifier.WrittenIdentifier;
import io.yuanliu.core.profile.BusinessRecord;
import io.yuanliu.core.profile.GuardChange;
import io.yuanliu.core.profile.expression.Measure;
import io.yuanliu.server.log.Bytes;
import io.yuanliu.server.log.EntryKey;
import io.yuanliu.server.log.EventText;
import io.yuanliu.server.log.LogEntry;
import io.yuanliu.server.log.RecordText;
import io.yuanliu.server.log.UnitMention;
import io.yuanliu.server.log.append.Submission.Item;
import io.yuanliu.server.scope.Whose;
import io.yuanliu.wire.epcis.EpcisReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Items for tests, in words: {@code Drafts.of("client").id("1").taking(5, "pork@shop").draft()}. */
public final class Drafts {
    private final String client;
    private String id = "urn:uuid:" + UUID.randomUUID();
    private String content = "same";
    private boolean declaration;
    private boolean bare;
    private boolean request = true;
    private @Nullable String replaces;
    private final List<GuardChange> guards = new ArrayList<>();
    private final List<GuardChange> reversed = new ArrayList<>();
    private final List<Integer> needs = new ArrayList<>();
    private final List<WrittenIdentifier> units = new ArrayList<>();
    private final List<Event> events = new ArrayList<>();

    private Drafts(String client) {
        this.client = client;
    }

    public static Drafts of(String client) {
        return new Drafts(client);
    }

    public Drafts id(String value) {
        id = value;
        return this;
    }

    public Drafts content(String value) {
        content = value;
        return this;
    }

    public Drafts declaration() {
        declaration = true;
        return this;
    }

    /** It is the bare event that it tells. */
    public Drafts bare() {
        bare = true;
        return this;
    }

    /** Tells of something that has happened, so that nothing but a HOLD comes of a breach. */
    public Drafts report() {
        request = false;
        return this;
    }

    public Drafts replacing(String other) {
        replaces = other;
        return this;
    }

    public Drafts taking(long amount, String key) {
        guards.add(change(-amount, key));
        return this;
    }

    public Drafts bringing(long amount, String key) {
        guards.add(change(amount, key));
        return this;
    }

    public Drafts givingBack(long amount, String key) {
        reversed.add(change(amount, key));
        return this;
    }

    public Drafts resting(int item) {
        needs.add(item);
        return this;
    }

    public Drafts about(String unit) {
        units.add(new WrittenIdentifier(unit, new PlainUri(unit)));
        return this;
    }

    /** Tells that one lot was made into another. */
    public Drafts making(String from, String to) {
        var reading = EpcisReader.readEvent("""
                {"type": "TransformationEvent", "eventID": "%s", "eventTime": "2026-07-01T00:00:00Z",
                 "eventTimeZoneOffset": "+08:00", "inputQuantityList": [{"epcClass": "%s"}],
                 "outputQuantityList": [{"epcClass": "%s"}]}
                """.formatted(id, from, to).getBytes(StandardCharsets.UTF_8));
        events.add(
                Objects.requireNonNull(reading.event(), () -> reading.findings().toString()));
        return this;
    }

    public Draft draft() {
        var time = Instant.parse("2026-07-01T00:00:00Z");
        var record = new BusinessRecord(
                "k",
                "test/thing",
                "uscc:1",
                null,
                Timestamp.of(time),
                replaces,
                new Data.Fields(Map.of("content", Data.of(content))));
        return new Draft(
                new EntryKey(client, id, declaration),
                Bytes.utf8(content).sha256(),
                bare ? LogEntry.Kind.EVENT : LogEntry.Kind.RECORD,
                bare ? events.getFirst().type() : "test/thing",
                bare ? null : "k",
                new Whose("uscc:1", null, "9901", "test", "shop"),
                time,
                replaces,
                bare ? null : 1,
                new Draft.Judged(request, List.of(), List.of(), reversed, guards, units, needs),
                new Draft.Mentions(
                        units.stream()
                                .map(unit -> new UnitMention(unit.key(), UnitMention.Role.EPC))
                                .toList(),
                        Map.of("content", content),
                        Set.of("action:ADD", "step:shipping")),
                new Draft.Text(
                        bare ? EventText.write(events.getFirst()) : RecordText.write(record),
                        bare || events.isEmpty() ? null : EventText.writeAll(events),
                        events.isEmpty() ? null : EventText.links(events)),
                List.of());
    }

    public static Submission together(Draft... drafts) {
        return submission(false, drafts);
    }

    public static Submission eachAlone(Draft... drafts) {
        return submission(true, drafts);
    }

    private static Submission submission(boolean proceed, Draft... drafts) {
        List<Item> items =
                Stream.of(drafts).map(draft -> (Item) new Item.Ready(draft)).toList();
        return new Submission(
                UUID.randomUUID(), drafts[0].key().client(), null, Instant.now(), true, proceed, items, null);
    }

    private static GuardChange change(long amount, String key) {
        return new GuardChange(
                "stock", key, amount, 0L, null, Measure.PLAIN, Finding.block("test.oversold", "/fields/weight"));
    }
}
