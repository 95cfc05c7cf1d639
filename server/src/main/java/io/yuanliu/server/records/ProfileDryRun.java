package io.yuanliu.server.records;

import io.yuanliu.core.finding.Finding;
import io.yuanliu.core.identifier.LocalKinds;
import io.yuanliu.core.profile.Profile;
import io.yuanliu.core.profile.RecordType;
import io.yuanliu.core.profile.fact.FactForms;
import io.yuanliu.core.text.LocalText;
import io.yuanliu.server.capture.dryrun.RecordDryRun;
import io.yuanliu.server.capture.dryrun.RecordDryRun.Difference;
import io.yuanliu.server.capture.dryrun.RecordDryRun.Stored;
import io.yuanliu.server.paging.Window;
import io.yuanliu.server.problem.Rejection;
import io.yuanliu.server.profiles.PublishedProfiles;
import io.yuanliu.server.records.RecordReads.Filter;
import io.yuanliu.server.records.RecordReads.Row;
import io.yuanliu.server.records.RecordReads.State;
import io.yuanliu.server.scope.Asker;
import io.yuanliu.server.scope.Right;
import io.yuanliu.wire.profile.ProfileReader;
import io.yuanliu.wire.profile.ProfileSource;
import io.yuanliu.wire.profile.ProfileUnreadable;
import io.yuanliu.wire.profile.example.Example;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Tries a changed profile before anybody lives by it: on its examples, and on the newest stored records of its types that
 * the asker may see. Nothing is stored.
 */
@Component
public class ProfileDryRun {
    /** How many stored records are judged again. */
    public static final int MOST_RECORDS = 200;

    private static final int MOST_PAGES = 5;
    private static final Duration COME_AGAIN = Duration.ofSeconds(10);

    private final PublishedProfiles profiles;
    private final FactForms forms;
    private final RecordReads reads;
    private final RecordDryRun records;

    /** One at a time: a dry run costs as much as a whole document of records. */
    private final Semaphore running = new Semaphore(1);

    ProfileDryRun(PublishedProfiles profiles, FactForms forms, RecordReads reads, RecordDryRun records) {
        this.profiles = profiles;
        this.forms = forms;
        this.reads = reads;
        this.records = records;
    }

    /** An example that does not have the findings of its name. */
    public record Unproved(String name, @Nullable String expected, List<Finding> findings) {}

    /** A stored record in which the changed rules find more. */
    public record Struck(Row row, Difference difference) {}

    /**
     * What came of a dry run.
     *
     * @param examples how many were tried
     * @param judged how many stored records were judged again
     * @param since when the oldest of them was received; null without one
     * @param messages of the changed profile's rules, by code
     */
    public record Told(
            int version,
            int examples,
            List<Unproved> unproved,
            int judged,
            @Nullable Instant since,
            List<Struck> struck,
            Map<String, LocalText> messages) {}

    /** Tries a version that waits for its publication; it has no examples with it. */
    public Told proposed(Asker asker, String category, int version) {
        return alone(() -> told(asker, profiles.source(category, version), Map.of()));
    }

    /** Tries files as they stand in a category's folder. */
    public Told written(Asker asker, String category, Map<String, String> files) {
        var profile = new LinkedHashMap<>(files);
        var examples = new LinkedHashMap<>(files);
        profile.keySet().removeIf(Example::isExample);
        examples.keySet().removeIf(name -> !Example.isExample(name));
        return alone(() -> told(asker, new ProfileSource(category, profile), examples));
    }

    private interface DryRun {
        Told perform();
    }

    private Told alone(DryRun dryRun) {
        if (!running.tryAcquire()) {
            throw new Rejection.TooMany(Finding.block("profiles.dry-run-running", ""), COME_AGAIN);
        }
        try {
            return dryRun.perform();
        } catch (ProfileUnreadable unreadable) {
            throw PublishedProfiles.unreadable(unreadable);
        } finally {
            running.release();
        }
    }

    private Told told(Asker asker, ProfileSource source, Map<String, String> examples) {
        var tried = profiles.tried(source);
        return LocalKinds.trying(ProfileReader.kinds(tried), () -> told(asker, source, tried, examples));
    }

    private Told told(Asker asker, ProfileSource source, Map<String, Profile> tried, Map<String, String> examples) {
        var profile = Objects.requireNonNull(tried.get(source.category()));
        var unproved = new ArrayList<Unproved>();
        examples.forEach((name, text) -> {
            var example = Example.read(name, text.getBytes(StandardCharsets.UTF_8), forms);
            var findings = example.findings(tried, forms);
            if (!example.isProvedBy(findings)) {
                unproved.add(new Unproved(name, example.expected(), findings));
            }
        });
        var rows = asker.may(Right.READ) ? newest(asker, profile) : List.<Row>of();
        var struck = new ArrayList<Struck>();
        rows.forEach(row -> struck(asker, row, profile, struck));
        var since = rows.isEmpty() ? null : rows.getLast().entry().receivedAt();
        return new Told(profile.version(), examples.size(), unproved, rows.size(), since, struck, messages(profile));
    }

    private void struck(Asker asker, Row row, Profile changed, Collection<Struck> struck) {
        var entry = row.entry();
        var type = changed.records().get(name(entry.type()));
        var applied = profiles.recordType(entry.type(), entry.time().instant(), entry.receivedAt());
        if (type != null && applied.isPresent()) {
            records.difference(asker, new Stored(entry.id(), row.record(), entry.receivedAt()), applied.get(), type)
                    .ifPresent(difference -> struck.add(new Struck(row, difference)));
        }
    }

    private static String name(String type) {
        return type.substring(type.indexOf('/') + 1);
    }

    /** Those of its own types; records of shared types stand under the category too and are another profile's affair. */
    private List<Row> newest(Asker asker, Profile profile) {
        var filter = new Filter(null, profile.category(), null, null, null, null, State.VALID, null);
        var own = profile.category() + "/";
        var rows = new ArrayList<Row>();
        var window = Window.first(MOST_RECORDS);
        for (int page = 0; page < MOST_PAGES; page++) {
            var found = reads.list(asker, filter, window);
            found.items().stream()
                    .filter(row -> row.entry().type().startsWith(own))
                    .limit(MOST_RECORDS - rows.size())
                    .forEach(rows::add);
            if (found.next() == null || rows.size() >= MOST_RECORDS) {
                break;
            }
            window = Window.read(MOST_RECORDS, found.next());
        }
        return rows;
    }

    private static Map<String, LocalText> messages(Profile profile) {
        var messages = new LinkedHashMap<String, LocalText>();
        profile.records().values().stream()
                .map(RecordType::faults)
                .forEach(faults -> faults.forEach(fault -> messages.put(fault.code(), fault.message())));
        return messages;
    }
}
