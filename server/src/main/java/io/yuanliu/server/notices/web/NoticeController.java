package io.yuanliu.server.notices.web;

import io.yuanliu.core.text.LocalText;
import io.yuanliu.server.form.Form;
import io.yuanliu.server.notices.Inbox;
import io.yuanliu.server.notices.Inbox.Received;
import io.yuanliu.server.notices.Inbox.Search;
import io.yuanliu.server.notices.KnownNoticeKinds;
import io.yuanliu.server.notices.NoticeKind;
import io.yuanliu.server.paging.Page;
import io.yuanliu.server.paging.Window;
import io.yuanliu.server.problem.Words;
import io.yuanliu.server.scope.Asker;
import io.yuanliu.server.scope.Open;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The asker's inbox. */
@RestController
@RequestMapping("/api/notices")
@Open(signedIn = true)
class NoticeController {
    private static final int MOST_AT_ONCE = 200;
    private static final int LENGTH_OF_AN_ID = 36;

    /** A notice, and where in the console one sees what it is about. */
    record NoticeView(
            UUID id,
            String kind,
            Instant at,
            LocalText title,
            LocalText text,
            String subject,
            @Nullable String place,
            boolean urgent,
            @Nullable Instant readAt) {}

    /** How many are unread; with {@code atLeast} there are more. */
    record CountView(long unread, @Nullable Boolean atLeast) {}

    /** A kind of notice. */
    record KindView(String kind, LocalText name, boolean urgent) {}

    private final Inbox inbox;
    private final KnownNoticeKinds kinds;
    private final Words words;
    private final Clock clock;

    NoticeController(Inbox inbox, KnownNoticeKinds kinds, Words words, Clock clock) {
        this.inbox = inbox;
        this.kinds = kinds;
        this.words = words;
        this.clock = clock;
    }

    /** What one was told, newest first. */
    @GetMapping
    Page<NoticeView> list(
            Asker asker,
            @RequestParam(defaultValue = "false") boolean unread,
            @RequestParam(required = false) @Nullable String kind,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = "20") int size) {
        var window = Window.read(size, after);
        var asked = kind == null ? null : kinds.named(kind);
        var search = new Search(unread, asked, Marks.before(window), size + 1);
        return Page.of(
                window,
                inbox.list(asker, search),
                inbox.count(asker, search, Window.COUNTED + 1),
                row -> List.of(Long.toString(row.position())),
                this::view);
    }

    /** How many are unread. */
    @GetMapping("/count")
    CountView count(Asker asker) {
        long unread = inbox.count(asker, new Search(true, null, null, 1), Window.COUNTED + 1);
        return new CountView(Math.min(unread, Window.COUNTED), unread > Window.COUNTED ? Boolean.TRUE : null);
    }

    /** The kinds of notice that there are. */
    @GetMapping("/kinds")
    List<KindView> kinds() {
        return kinds.all().stream()
                .map(kind -> new KindView(kind.name(), words.text(NoticeKind.kindWord(kind.name())), kind.urgent()))
                .toList();
    }

    /** Notes that notices were read: {@code {"ids": […]}}, or {@code {"all": true}}. */
    @PostMapping(path = "/read", consumes = "application/json")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void read(Asker asker, @RequestBody byte[] body) {
        var form = Form.read(body);
        boolean all = form.flag("all");
        var written = form.texts("ids", MOST_AT_ONCE, LENGTH_OF_AN_ID);
        if (!all && written.isEmpty() && !form.isFaulty("ids")) {
            form.text("ids", 1);
        }
        var ids = written.stream()
                .map(id -> id(form, id))
                .filter(Objects::nonNull)
                .toList();
        form.finish();
        inbox.read(asker, all ? null : ids, clock.instant());
    }

    private static @Nullable UUID id(Form form, String written) {
        try {
            return UUID.fromString(written);
        } catch (IllegalArgumentException none) {
            form.rule("notices.id", "ids", Map.of("id", written));
            return null;
        }
    }

    private NoticeView view(Received row) {
        var kind = kinds.find(row.kind());
        return new NoticeView(
                row.id(),
                row.kind(),
                row.at(),
                words.text(NoticeKind.titleWord(row.kind()), row.values()),
                words.text(NoticeKind.textWord(row.kind()), row.values()),
                row.subject(),
                kind.map(known -> known.placeOf(row.subject())).orElse(null),
                kind.map(NoticeKind::urgent).orElse(false),
                row.readAt());
    }
}
