package io.yuanliu.server.profiles.web;

import io.yuanliu.core.profile.Profile;
import io.yuanliu.core.text.LocalText;
import io.yuanliu.server.problem.Rejection;
import io.yuanliu.server.profiles.ProfileVersion;
import io.yuanliu.server.profiles.PublishedProfiles;
import io.yuanliu.server.scope.Needs;
import io.yuanliu.server.scope.Open;
import io.yuanliu.server.scope.Right;
import io.yuanliu.wire.profile.view.ProfileView;
import io.yuanliu.wire.profile.view.ProfileViews;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What categories demand, for programs and pages. */
@RestController
@RequestMapping("/api/profiles")
class ProfilesController {
    private final PublishedProfiles profiles;

    ProfilesController(PublishedProfiles profiles) {
        this.profiles = profiles;
    }

    /** The categories, one page of them all. */
    record Categories(List<Category> items, int total, int page, int size) {}

    /**
     * A category in short.
     *
     * @param proposed the newest version that waits for its publication, or null
     */
    record Category(
            String category,
            String code,
            int version,
            String validFrom,
            LocalText name,
            @Nullable LocalText lead,
            List<String> uses,
            Map<String, Named> varieties,
            Map<String, Named> records,
            @Nullable Integer proposed) {}

    /** Something by its name. */
    record Named(String id, LocalText name) {}

    /** A version of a category's profile; {@code publishedAt} is null while it is only proposed. */
    record Version(
            int version,
            String validFrom,
            Instant proposedAt,
            @Nullable Instant publishedAt,
            String sha256) {}

    /** The published categories. */
    @GetMapping
    @Open(signedIn = true, beforeOwnPassword = true)
    Categories list() {
        var items = profiles.all().stream().map(this::category).toList();
        return new Categories(items, items.size(), 0, items.size());
    }

    /** One category: fields, rules, words, chain and documents, with a JSON Schema for each record type. */
    @GetMapping("/{category}")
    @Open(signedIn = true, beforeOwnPassword = true)
    ProfileView get(@PathVariable String category) {
        return ProfileViews.of(profile(category));
    }

    /** All versions of a category's profile, proposed ones too. */
    @GetMapping("/{category}/versions")
    @Open(signedIn = true, beforeOwnPassword = true)
    List<Version> versions(@PathVariable String category) {
        profile(category);
        return profiles.versions(category).stream()
                .map(ProfilesController::version)
                .toList();
    }

    /** Publishes a proposed version: it applies from its first day on. */
    @PostMapping("/{category}/versions/{version}/publication")
    @Needs(Right.PUBLISH)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void publish(@PathVariable String category, @PathVariable int version) {
        profiles.publish(category, version);
    }

    private Profile profile(String category) {
        return profiles.category(category)
                .orElseThrow(() -> new Rejection.NotFound("profiles.unknown-category", "category", category));
    }

    private Category category(Profile profile) {
        var varieties = new LinkedHashMap<String, Named>();
        profile.varieties().forEach((name, variety) -> varieties.put(name, new Named(variety.id(), variety.name())));
        var records = new LinkedHashMap<String, Named>();
        profile.records().forEach((name, type) -> records.put(name, new Named(type.id(), type.name())));
        return new Category(
                profile.category(),
                profile.code(),
                profile.version(),
                profile.validFrom().toString(),
                profile.name(),
                profile.lead(),
                profile.uses(),
                varieties,
                records,
                proposed(profile.category()));
    }

    private @Nullable Integer proposed(String category) {
        return profiles.versions(category).stream()
                .filter(version -> !version.isPublished())
                .map(ProfileVersion::version)
                .reduce((_, newer) -> newer)
                .orElse(null);
    }

    private static Version version(ProfileVersion version) {
        return new Version(
                version.version(),
                version.validFrom().toString(),
                version.proposedAt(),
                version.publishedAt(),
                version.sha256());
    }
}
