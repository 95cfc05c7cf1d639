package io.yuanliu.server.records.web;

import io.yuanliu.core.text.LocalText;
import io.yuanliu.server.form.Form;
import io.yuanliu.server.problem.FindingMessages;
import io.yuanliu.server.problem.FindingView;
import io.yuanliu.server.problem.Language;
import io.yuanliu.server.records.ProfileDryRun;
import io.yuanliu.server.records.ProfileDryRun.Told;
import io.yuanliu.server.scope.Asker;
import io.yuanliu.server.scope.Needs;
import io.yuanliu.server.scope.Right;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** A changed profile, tried before it is published. */
@RestController
class ProfileDryRunController {
    private static final int MOST_FILES = 1_000;
    private static final int LONGEST_FILE = 100_000;

    private final ProfileDryRun dryRun;
    private final RecordViews views;
    private final FindingMessages messages;

    ProfileDryRunController(ProfileDryRun dryRun, RecordViews views, FindingMessages messages) {
        this.dryRun = dryRun;
        this.views = views;
        this.messages = messages;
    }

    /** An example that has not the findings of its name; {@code expected} is null where it must have none. */
    record UnprovedView(String name, @Nullable String expected, List<FindingView> findings) {}

    /** A stored record in which the changed rules find more: it would have been {@code refused}, {@code held} or {@code warned}. */
    record StruckView(
            String id,
            @Nullable String key,
            String type,
            LocalText typeName,
            RecordViews.@Nullable Named party,
            String time,
            String consequence,
            List<FindingView> findings) {}

    /** What came of a dry run: of how many examples and stored records, and which of them differ. */
    record ToldView(
            int version,
            int examples,
            List<UnprovedView> unproved,
            int judged,
            @Nullable Instant since,
            List<StruckView> struck) {}

    /**
     * Tries a changed profile on its examples and on the newest 200 stored records of its types within one's scope: a
     * proposed {@code version}, or {@code files} as they stand in a category's folder. Nothing is stored.
     */
    @PostMapping("/api/profiles/{category}/dry-run")
    @Needs(Right.PUBLISH)
    ToldView tried(
            Asker asker,
            @PathVariable String category,
            @RequestBody byte[] body,
            @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false) @Nullable String language) {
        var form = Form.read(body);
        var version = form.number("version", 1, Integer.MAX_VALUE);
        var files = form.named("files", MOST_FILES, LONGEST_FILE);
        if ((version == null) == files.isEmpty()) {
            form.rule("profiles.dry-run-of-what", "version", Map.of());
        }
        files.keySet().stream()
                .filter(name -> !name.matches("profile\\.yaml|records/[^/]+\\.yaml|(in)?valid/[^/]+\\.json"))
                .limit(1)
                .forEach(name -> form.rule("profiles.unknown-file", "files", Map.of("file", name)));
        form.finish();
        var told = version == null
                ? dryRun.written(asker, category, files)
                : dryRun.proposed(asker, category, version.intValue());
        return view(told, Language.of(language));
    }

    private ToldView view(Told told, Locale locale) {
        var rows = views.summaries(told.struck().stream().map(one -> one.row()).toList(), locale);
        var struck = told.struck().stream()
                .map(one -> {
                    var row = rows.get(told.struck().indexOf(one));
                    var difference = one.difference();
                    return new StruckView(
                            row.id(),
                            row.key(),
                            row.type(),
                            row.typeName(),
                            row.party(),
                            row.time(),
                            difference.consequence().name().toLowerCase(Locale.ROOT),
                            messages.views(difference.findings(), told.messages(), locale));
                })
                .toList();
        var unproved = told.unproved().stream()
                .map(one -> new UnprovedView(
                        one.name(), one.expected(), messages.views(one.findings(), told.messages(), locale)))
                .toList();
        return new ToldView(told.version(), told.examples(), unproved, told.judged(), told.since(), struck);
    }
}
