package io.yuanliu.server.capture;

import io.yuanliu.core.event.Event;
import io.yuanliu.core.event.EventHeader;
import io.yuanliu.core.event.SenderClock;
import io.yuanliu.core.finding.Finding;
import io.yuanliu.core.finding.Severity;
import io.yuanliu.core.profile.judging.Asking;
import io.yuanliu.server.log.Bytes;
import io.yuanliu.server.log.EntryKey;
import io.yuanliu.server.log.EventMarks;
import io.yuanliu.server.log.EventText;
import io.yuanliu.server.log.LogEntry;
import io.yuanliu.server.log.UnitMention;
import io.yuanliu.server.log.append.Draft;
import io.yuanliu.server.log.append.Outcome;
import io.yuanliu.server.log.append.Submission.Item;
import io.yuanliu.server.scope.Access;
import io.yuanliu.server.scope.Asker;
import io.yuanliu.server.scope.Whose;
import io.yuanliu.wire.epcis.EventHash;
import io.yuanliu.wire.epcis.EventReading;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Judges bare EPCIS events on the caller's thread: readable, possible, the sender's to say. */
@Component
public class EventJudge {
    /** Characters; in three bytes each it still fits into an index. */
    private static final int LONGEST_NAME = 500;

    private final Origins origins;
    private final Products products;
    private final Access access;
    private final Declarations declarations;
    private final GoodsJudge goodsJudge;
    private final OrderJudge orderJudge;
    private final CaptureSettings settings;
    private final SenderClock clock;

    EventJudge(
            Origins origins,
            Products products,
            Access access,
            Declarations declarations,
            GoodsJudge goodsJudge,
            OrderJudge orderJudge,
            CaptureSettings settings,
            SenderClock clock) {
        this.origins = origins;
        this.products = products;
        this.access = access;
        this.declarations = declarations;
        this.goodsJudge = goodsJudge;
        this.orderJudge = orderJudge;
        this.settings = settings;
        this.clock = clock;
    }

    /** The events of one document, one after the other. */
    Document document(Asker asker, Instant now) {
        return new Document(asker, now);
    }

    /** What is known of a document's events so far: an id may come twice, as the same event or as another. */
    public final class Document {
        private final Asker asker;
        private final Instant now;
        private final Map<EntryKey, Integer> places = new HashMap<>();
        private final Map<EntryKey, Bytes> contents = new HashMap<>();
        private int next;

        private Document(Asker asker, Instant now) {
            this.asker = asker;
            this.now = now;
        }

        public Item judge(EventReading reading) {
            int place = next++;
            var event = reading.event();
            if (event == null) {
                return refused(null, reading.findings(), false);
            }
            if (clock.isAhead(event.header().eventTime().instant(), now)) {
                return refused(event.header().eventId(), List.of(future(reading, event)), false);
            }
            var tooLong = tooLong(event);
            if (tooLong != null) {
                var finding = Finding.block("capture.too-long", reading.pointer(), Map.of("value", tooLong));
                return refused(event.header().eventId(), List.of(finding), false);
            }
            var unknown = products.fault(event, reading.pointer());
            if (unknown.isPresent()) {
                return refused(event.header().eventId(), List.of(unknown.get()), false);
            }
            var whose = origins.of(asker, event);
            if (!maySay(whose)) {
                var finding = Finding.block(
                        "access.foreign-party", reading.pointer(), Map.of("party", String.valueOf(whose.party())));
                return refused(event.header().eventId(), List.of(finding), false);
            }
            var party = whose.party();
            var unordered = party == null
                    ? Optional.<Finding>empty()
                    : orderJudge.finding(asker, party, event, reading.pointer());
            if (unordered.isPresent()) {
                return refused(event.header().eventId(), List.of(unordered.get()), false);
            }
            var undeclarable = undeclarable(reading, event);
            if (undeclarable.isPresent()) {
                return refused(event.header().eventId(), List.of(undeclarable.get()), true);
            }
            boolean request = Asking.isRequest(event.header().eventTime(), now, settings.reportAfter());
            var goods = goodsJudge.finding(asker, event, reading.pointer(), request);
            return request && goods.filter(Finding::blocks).isPresent()
                    ? refused(event.header().eventId(), List.of(goods.get()), false)
                    : ready(reading, identified(event), whose, place, goods);
        }

        /** What speaks against an error declaration; of an event of this very document nothing does. */
        private Optional<Finding> undeclarable(EventReading reading, Event event) {
            var id = event.header().eventId();
            if (event.header().errorDeclaration() == null
                    || id == null
                    || places.containsKey(new EntryKey(asker.id(), id, false))) {
                return Optional.empty();
            }
            return declarations.fault(asker, id, reading.pointer() + "/errorDeclaration");
        }

        /** Who speaks for everybody may also speak for parties that nobody has registered. */
        private boolean maySay(Whose whose) {
            var party = whose.party();
            return party == null
                    || party.equals(asker.party())
                    || access.maySpeakFor(asker, party, origins.region(party));
        }

        private Item ready(EventReading reading, Event event, Whose whose, int place, Optional<Finding> goods) {
            var header = event.header();
            var key = new EntryKey(asker.id(), String.valueOf(header.eventId()), header.errorDeclaration() != null);
            var body = EventText.write(event);
            var content = (header.recordTime() == null ? body : EventText.write(unrecorded(event))).sha256();
            var before = places.putIfAbsent(key, place);
            if (before != null) {
                return Objects.equals(content, contents.get(key)) ? new Item.Again(before) : taken(key, reading);
            }
            contents.put(key, content);
            return new Item.Ready(new Draft(
                    key,
                    content,
                    LogEntry.Kind.EVENT,
                    event.type(),
                    null,
                    whose,
                    header.eventTime().instant(),
                    null,
                    null,
                    warned(reading, goods),
                    new Draft.Mentions(EventMarks.units(event), Map.of(), EventMarks.tags(event)),
                    new Draft.Text(body, null, EventText.links(List.of(event))),
                    List.of()));
        }

        /** What has happened with stopped goods is stored; they stay stopped, and the event says so. */
        private Draft.Judged warned(EventReading reading, Optional<Finding> goods) {
            var judged = Draft.Judged.FREELY;
            for (var finding : reading.findings()) {
                judged = judged.and(finding);
            }
            return goods.isEmpty()
                    ? judged
                    : judged.and(goods.get().blocks() ? goods.get().as(Severity.HOLD) : goods.get());
        }
    }

    /** A name that no index can hold, if there is one. */
    private static @Nullable String tooLong(Event event) {
        var id = event.header().eventId();
        if (id != null && id.length() > LONGEST_NAME) {
            return id;
        }
        return EventMarks.units(event).stream()
                .map(UnitMention::unit)
                .filter(unit -> unit.length() > LONGEST_NAME)
                .findFirst()
                .orElse(null);
    }

    private static Event identified(Event event) {
        var header = event.header();
        return header.eventId() == null ? event.withHeader(header.withEventId(EventHash.of(event))) : event;
    }

    /** When a repository recorded an event is not what happened: a repetition may carry another time. */
    private static Event unrecorded(Event event) {
        var header = event.header();
        return event.withHeader(new EventHeader(
                header.eventId(),
                header.eventTime(),
                header.timeZoneOffset(),
                null,
                header.certificationInfo(),
                header.errorDeclaration(),
                header.namespaces(),
                header.asWritten()));
    }

    private static Finding future(EventReading reading, Event event) {
        return Finding.block(
                "capture.time-in-future",
                reading.pointer() + "/eventTime",
                Map.of("value", event.header().eventTime().text()));
    }

    private static Item taken(EntryKey key, EventReading reading) {
        var finding = Finding.block("capture.key-taken", reading.pointer() + "/eventID", Map.of("id", key.id()));
        return refused(key.id(), List.of(finding), true);
    }

    private static Item refused(@Nullable String id, List<Finding> findings, boolean taken) {
        return new Item.Not(new Outcome.Refused(id, List.copyOf(findings), taken));
    }
}
