package io.yuanliu.server.epcis.web;

import io.yuanliu.core.event.Event;
import io.yuanliu.core.finding.Finding;
import io.yuanliu.server.epcis.CaptureDocuments;
import io.yuanliu.server.epcis.EventReads;
import io.yuanliu.server.epcis.EventReads.Place;
import io.yuanliu.server.epcis.query.EventQuery;
import io.yuanliu.server.epcis.query.EventQueryReader;
import io.yuanliu.server.log.append.Outcome;
import io.yuanliu.server.problem.Rejection;
import io.yuanliu.server.scope.Asker;
import io.yuanliu.server.scope.Needs;
import io.yuanliu.server.scope.Right;
import io.yuanliu.wire.epcis.EpcisWriter;
import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

/** EPCIS 2.0: single events in, and events out again. */
@RestController
@RequestMapping("/epcis/v2/events")
class EventsController {
    private static final String QUERY_NAME = "SimpleEventQuery";
    private static final int USUAL_PAGE = 30;
    private static final int LARGEST_PAGE = 1_000;

    private final CaptureDocuments documents;
    private final EventReads reads;
    private final Clock clock;

    EventsController(CaptureDocuments documents, EventReads reads, Clock clock) {
        this.documents = documents;
        this.reads = reads;
        this.clock = clock;
    }

    /** Takes in one event: 201 with its address once it is on disk. */
    @PostMapping(consumes = {"application/json", "application/ld+json"})
    @Needs(Right.CAPTURE)
    ResponseEntity<Void> capture(
            Asker asker,
            HttpServletRequest request,
            @RequestHeader(name = EpcisHeaders.EXTENSIONS, required = false) @Nullable String extensions,
            @RequestHeader(name = EpcisHeaders.VERSION, required = false) @Nullable String version)
            throws IOException {
        EpcisHeaders.check(version);
        var answer = documents.captureEvent(asker, request.getInputStream(), EpcisHeaders.namespaces(extensions));
        if (!(answer.outcomes().getFirst() instanceof Outcome.Stored stored)) {
            throw new Rejection.Refused(answer.refusals());
        }
        return ResponseEntity.created(URI.create("/epcis/v2/events/" + UriUtils.encode(stored.id(), "UTF-8")))
                .headers(EpcisHeaders.spoken(answer.positions()))
                .build();
    }

    /** Events by the standard's query parameters, in pages. */
    @GetMapping
    @Needs(Right.READ)
    ResponseEntity<byte[]> query(Asker asker, @RequestParam MultiValueMap<String, String> parameters) {
        var asked = new LinkedHashMap<String, List<String>>(parameters);
        int perPage = perPage(asked.remove("perPage"));
        var token = asked.remove("nextPageToken");
        var query = EventQueryReader.read(asked);
        var page = page(asker, query, token == null ? null : PageToken.read(token.getFirst()), perPage);
        var headers = EpcisHeaders.spoken();
        if (page.next() != null) {
            headers.set(HttpHeaders.LINK, "<" + next(asked, perPage, page.next()) + ">; rel=\"next\"");
        }
        return document(page.events(), headers);
    }

    /** The event with an id, and error declarations about it. */
    @GetMapping("/{eventID}")
    @Needs(Right.READ)
    ResponseEntity<byte[]> event(Asker asker, @PathVariable String eventID) {
        var events = reads.byId(asker, eventID);
        if (events.isEmpty()) {
            throw new Rejection.NotFound("capture.unknown-event", "id", eventID);
        }
        return document(events, EpcisHeaders.spoken());
    }

    /** With {@code maxEventCount}, more than that is an error, so all of it is looked at first. */
    private EventReads.Page page(Asker asker, EventQuery query, @Nullable Place after, int perPage) {
        var tooMany = query.tooMany();
        if (tooMany == null) {
            return reads.query(asker, query, after, perPage);
        }
        var events = new ArrayList<Event>();
        Place place = after;
        do {
            var page = reads.query(asker, query, place, LARGEST_PAGE);
            events.addAll(page.events());
            place = page.next();
        } while (place != null && events.size() <= tooMany);
        if (events.size() > tooMany) {
            throw new Rejection.Unreadable(
                    Finding.block("capture.query-too-large", "", Map.of("most", tooMany.toString())));
        }
        return new EventReads.Page(events, null);
    }

    private ResponseEntity<byte[]> document(List<Event> events, HttpHeaders headers) {
        var out = new ByteArrayOutputStream(events.size() * 1_024 + 512);
        EpcisWriter.queryDocument(out, clock.instant(), QUERY_NAME, null, events);
        return ResponseEntity.ok()
                .headers(headers)
                .contentType(MediaType.APPLICATION_JSON)
                .body(out.toByteArray());
    }

    private static String next(Map<String, List<String>> asked, int perPage, Place place) {
        var link = UriComponentsBuilder.fromPath("/epcis/v2/events");
        var values = new LinkedHashMap<String, Object>();
        asked.forEach((name, words) -> words.forEach(word -> {
            var variable = "v" + values.size();
            link.queryParam(UriUtils.encode(name, "UTF-8"), "{" + variable + "}");
            values.put(variable, word);
        }));
        link.queryParam("perPage", perPage).queryParam("nextPageToken", PageToken.write(place));
        return link.encode().buildAndExpand(values).toUriString();
    }

    private static int perPage(@Nullable List<String> written) {
        if (written == null) {
            return USUAL_PAGE;
        }
        var text = written.getFirst();
        if (!text.matches("[1-9][0-9]{0,8}")) {
            throw new Rejection.Unreadable(
                    Finding.block("capture.query-value", "", Map.of("name", "perPage", "value", text)));
        }
        return Math.min(Integer.parseInt(text), LARGEST_PAGE);
    }
}
