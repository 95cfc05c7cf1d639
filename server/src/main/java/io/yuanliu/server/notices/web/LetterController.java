package io.yuanliu.server.notices.web;

import io.yuanliu.core.finding.Finding;
import io.yuanliu.core.text.LocalText;
import io.yuanliu.server.notices.Inbox;
import io.yuanliu.server.notices.Inbox.OnPaper;
import io.yuanliu.server.notices.Inbox.Undelivered;
import io.yuanliu.server.notices.NoticeKind;
import io.yuanliu.server.notices.letters.Way;
import io.yuanliu.server.paging.Page;
import io.yuanliu.server.paging.Window;
import io.yuanliu.server.problem.Rejection;
import io.yuanliu.server.problem.Words;
import io.yuanliu.server.scope.Asker;
import io.yuanliu.server.scope.Needs;
import io.yuanliu.server.scope.Right;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Letters that somebody has to look after: those that did not arrive, those that go on paper. */
@RestController
@RequestMapping("/api/notices")
@Needs(Right.READ)
class LetterController {
    /** A letter that was put aside, with why and what helps; nothing of what it says. */
    record UndeliveredView(
            UUID id,
            String kind,
            LocalText title,
            Instant at,
            String receiver,
            Way way,
            int tries,
            LocalText cause,
            LocalText cure,
            Instant since) {}

    /** A notice for a party for which nobody signs in; printed as the paper {@code notice} of its id. */
    record PaperView(
            UUID id,
            String kind,
            LocalText title,
            LocalText text,
            Instant at,
            String party,
            @Nullable String region) {}

    private final Inbox inbox;
    private final Words words;
    private final Clock clock;

    LetterController(Inbox inbox, Words words, Clock clock) {
        this.inbox = inbox;
        this.words = words;
        this.clock = clock;
    }

    /** What did not arrive, latest first: of the asker, or of everybody for whoever runs the platform. */
    @GetMapping("/undelivered")
    Page<UndeliveredView> undelivered(
            Asker asker,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = "20") int size) {
        var window = Window.read(size, after);
        return Page.of(
                window,
                inbox.undelivered(asker, Marks.before(window), size + 1),
                inbox.countUndelivered(asker, Window.COUNTED + 1),
                row -> List.of(Long.toString(row.position())),
                this::view);
    }

    /** Sends one again; it goes before what was told later. */
    @PostMapping("/undelivered/{id}/again")
    @ResponseStatus(HttpStatus.ACCEPTED)
    void sendAgain(Asker asker, @PathVariable UUID id) {
        if (!inbox.sendAgain(asker, id, clock.instant())) {
            throw unknown(id);
        }
    }

    /** Notices that wait to be printed and handed over, latest first, of the parties that the asker sees. */
    @GetMapping("/papers")
    Page<PaperView> papers(
            Asker asker,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = "20") int size) {
        var window = Window.read(size, after);
        return Page.of(
                window,
                inbox.papers(asker, Marks.before(window), size + 1),
                inbox.countPapers(asker, Window.COUNTED + 1),
                row -> List.of(Long.toString(row.position())),
                this::view);
    }

    /** Notes that a paper was handed over. */
    @PostMapping("/papers/{id}/handed-over")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void handedOver(Asker asker, @PathVariable UUID id) {
        if (!inbox.handedOver(asker, id, clock.instant())) {
            throw unknown(id);
        }
    }

    private static Rejection unknown(UUID id) {
        return new Rejection.NotFound(Finding.block("notices.letter-unknown", "", Map.of("id", id.toString())));
    }

    private UndeliveredView view(Undelivered row) {
        var parts = row.cause().split(":", 2);
        var values = Map.of("status", parts.length == 2 ? parts[1] : "");
        return new UndeliveredView(
                row.id(),
                row.kind(),
                words.text(NoticeKind.kindWord(row.kind())),
                row.at(),
                row.receiver(),
                row.way(),
                row.tries(),
                words.text("notice.cause." + parts[0], values),
                words.text("notice.cause." + parts[0] + ".cure", values),
                row.since());
    }

    private PaperView view(OnPaper row) {
        return new PaperView(
                row.id(),
                row.kind(),
                words.text(NoticeKind.titleWord(row.kind()), row.values()),
                words.text(NoticeKind.textWord(row.kind()), row.values()),
                row.at(),
                row.party(),
                row.region());
    }
}
