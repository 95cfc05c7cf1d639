package io.yuanliu.server.search.web;

import io.yuanliu.core.text.LocalText;
import io.yuanliu.server.log.LogPosition;
import io.yuanliu.server.paging.Page;
import io.yuanliu.server.paging.Window;
import io.yuanliu.server.problem.Language;
import io.yuanliu.server.regions.Division;
import io.yuanliu.server.regions.Regions;
import io.yuanliu.server.scope.Asker;
import io.yuanliu.server.scope.Needs;
import io.yuanliu.server.scope.Right;
import io.yuanliu.server.search.Hit;
import io.yuanliu.server.search.Search;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** One field that finds whatever is printed anywhere. */
@RestController
class SearchController {
    private final Search search;
    private final Regions regions;

    SearchController(Search search, Regions regions) {
        this.search = search;
        this.regions = regions;
    }

    /**
     * Something that was found.
     *
     * @param title its name, or its number
     * @param number as printed, where the title is a name
     * @param note what tells it from others
     * @param place the division where it is
     * @param opens another thing whose page shows it
     */
    record HitView(
            String kind,
            String id,
            String title,
            @Nullable String number,
            @Nullable String note,
            @Nullable LocalText place,
            Hit.@Nullable Target opens) {}

    /** What was found of one kind, the best first. */
    record GroupView(String kind, Page<HitView> found) {}

    /** What was found; {@code whole} is false while the index is being built, when there may be more. */
    record AnswerView(List<GroupView> groups, boolean whole) {}

    /**
     * Finds things by a number (of a trace code, lot, certificate, receipt, licence, paper), a name of a party or place, its
     * pinyin or the initials of that, or a scanned or pasted link; in any spacing, with or without hyphens, in full-width
     * letters too. Kinds of which nothing is found are left out; there are unit, paper, party, site, licence and record.
     *
     * @param q at most 200 characters
     * @param kind only of this kind
     * @param after the {@code next} of an answer for one kind
     */
    @GetMapping("/api/search")
    @Needs(Right.READ)
    AnswerView find(
            Asker asker,
            @RequestParam String q,
            @RequestParam(required = false) @Nullable String kind,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = "5") int size,
            @RequestHeader(name = LogPosition.HEADER, required = false) @Nullable String position,
            @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false) @Nullable String language) {
        var window = Window.read(size, after);
        if (kind == null && !window.after().isEmpty()) {
            throw Window.unreadable();
        }
        search.awaitWritten(position);
        var answer = search.find(asker, q, kind, window, Language.of(language));
        return new AnswerView(answer.groups().stream().map(this::view).toList(), answer.whole());
    }

    private GroupView view(Search.Group group) {
        var found = group.found();
        return new GroupView(
                group.kind(),
                new Page<>(
                        found.items().stream().map(this::view).toList(), found.next(), found.total(), found.atLeast()));
    }

    private HitView view(Hit hit) {
        return new HitView(
                hit.kind(), hit.id(), hit.title(), hit.number(), hit.note(), place(hit.region()), hit.opens());
    }

    private @Nullable LocalText place(@Nullable String region) {
        return region == null
                ? null
                : regions.find(region)
                        .map(division -> regions.tree().path(division))
                        .map(path -> new LocalText(
                                String.join(
                                        "", path.stream().map(Division::name).toList()),
                                String.join(
                                        ", ",
                                        path.reversed().stream()
                                                .map(one -> one.names().en())
                                                .toList())))
                        .orElse(null);
    }
}
