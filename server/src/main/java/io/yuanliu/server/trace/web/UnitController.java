package io.yuanliu.server.trace.web;

import io.yuanliu.core.data.Data;
import io.yuanliu.core.data.Plain;
import io.yuanliu.core.event.Event;
import io.yuanliu.core.trace.Amount;
import io.yuanliu.server.log.LogPosition;
import io.yuanliu.server.problem.FindingMessages;
import io.yuanliu.server.problem.FindingView;
import io.yuanliu.server.problem.Language;
import io.yuanliu.server.scope.Asker;
import io.yuanliu.server.scope.Needs;
import io.yuanliu.server.scope.Right;
import io.yuanliu.server.trace.Trace;
import io.yuanliu.server.trace.answer.TraceAnswer;
import io.yuanliu.server.trace.answer.UnitCard;
import io.yuanliu.server.trace.answer.UnitCard.Named;
import io.yuanliu.server.trace.answer.UnitCards;
import io.yuanliu.server.trace.find.AskedUnits;
import io.yuanliu.wire.epcis.EpcisWriter;
import io.yuanliu.wire.json.JsonReader;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The card of one unit. */
@RestController
class UnitController {
    private final Trace trace;
    private final AskedUnits units;
    private final UnitCards cards;
    private final FindingMessages messages;

    UnitController(Trace trace, AskedUnits units, UnitCards cards, FindingMessages messages) {
        this.trace = trace;
        this.units = units;
        this.cards = cards;
        this.messages = messages;
    }

    /** A unit's card; events as EPCIS JSON. */
    record Card(
            String id,
            List<String> aliases,
            UnitCard.@Nullable Product product,
            @Nullable Amount quantity,
            List<TraceAnswer.Held> holdings,
            List<TraceAnswer.Party> parties,
            List<TraceAnswer.Site> sites,
            List<RecordLine> records,
            List<Map<String, @Nullable Object>> events,
            List<TraceAnswer.Cause> causes,
            boolean complete) {}

    /** A record on the card. */
    record RecordLine(
            String id,
            String type,
            @Nullable Named party,
            @Nullable Named site,
            String time,
            String receivedAt,
            String state,
            List<FindingView> findings) {}

    /** All that the asker may know of a unit: who has it, what was said about it, what stops it. */
    @GetMapping("/api/units")
    @Needs(Right.READ)
    Card unit(
            Asker asker,
            @RequestParam String id,
            @RequestParam Optional<String> scheme,
            @RequestHeader(name = LogPosition.HEADER, required = false) @Nullable String position,
            @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false) @Nullable String language) {
        trace.awaitWritten(position);
        var unit = units.one(asker, id, scheme.orElse(null), "");
        return view(cards.card(asker, unit.key()), Language.of(language));
    }

    private Card view(UnitCard card, Locale locale) {
        return new Card(
                card.id(),
                card.aliases(),
                card.product(),
                card.quantity(),
                card.holdings(),
                card.parties(),
                card.sites(),
                card.records().stream().map(record -> line(record, locale)).toList(),
                card.events().stream().map(UnitController::epcis).toList(),
                card.causes(),
                card.complete());
    }

    private RecordLine line(UnitCard.Entry record, Locale locale) {
        return new RecordLine(
                record.id(),
                record.type(),
                record.party(),
                record.site(),
                record.time(),
                record.receivedAt(),
                record.state(),
                messages.views(record.findings(), locale));
    }

    private static Map<String, @Nullable Object> epcis(Event event) {
        if (JsonReader.read(EpcisWriter.event(event)).data() instanceof Data.Fields fields) {
            return Plain.of(fields);
        }
        throw new IllegalStateException("an event is written as a JSON object");
    }
}
