package io.yuanliu.server.people.web;

import io.yuanliu.core.identifier.Identifier;
import io.yuanliu.core.identifier.Named;
import io.yuanliu.core.identifier.Reading;
import io.yuanliu.server.form.Form;
import io.yuanliu.server.people.Grant;
import io.yuanliu.server.people.Ground;
import io.yuanliu.server.scope.Asker;
import io.yuanliu.server.scope.Dimension;
import io.yuanliu.server.scope.Right;
import io.yuanliu.server.scope.Speaking;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Reads what a user or client is given: {@code kind}, {@code party} or {@code region} with what limits it further ({@code
 * categories}, {@code stages}, whatever {@link Ground#DIMENSIONS} has), {@code rights}, the {@code authority} for which an official speaks.
 */
final class GrantForm {
    private GrantForm() {}

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    /** The rights that a kind of person or program gets unless others are named, and those that may be named. */
    record Possible(Set<Right> usual, Set<Right> all) {
        static final Possible NONE = new Possible(Set.of(), Set.of());
    }

    /** What was read: what somebody is, to whom he belongs, what he is given. */
    record Granted(Asker.Kind kind, @Nullable String party, Grant grant) {}

    static Granted read(
            Form form, Set<Asker.Kind> kinds, Asker.Kind usualKind, Map<Asker.Kind, Possible> possible, String by) {
        var kind = kind(form, kinds, usualKind);
        var party = party(form, "party");
        var authority = party(form, "authority");
        var region = region(form);
        var demands = new HashMap<Dimension, Set<String>>();
        Ground.DIMENSIONS.forEach(
                dimension -> demands.put(dimension, Set.copyOf(form.texts(dimension.several(), 50, 50))));
        var belongs = kind == Asker.Kind.ENTERPRISE || kind == Asker.Kind.PARTNER;
        if (belongs && party == null && !form.isFaulty("party")) {
            form.rule("access.party-needed", "party", Map.of());
        }
        if (kind == Asker.Kind.OFFICIAL && region == null && !form.isFaulty("region")) {
            form.rule("access.region-needed", "region", Map.of());
        }
        var until = until(form);
        var rights = rights(form, possible.getOrDefault(kind, Possible.NONE));
        var ground = switch (kind) {
            case ADMINISTRATOR, AUTOMATION -> Ground.EVERYTHING;
            case ENTERPRISE, PARTNER -> new Ground(false, party, Set.of(), demands);
            case OFFICIAL, PUBLIC, PLATFORM ->
                new Ground(false, null, region == null ? Set.of() : Set.of(region), demands);
        };
        var role = form.optional("role", 100);
        var grant = new Grant(
                UUID.randomUUID(),
                role == null ? kind.name() : role,
                rights,
                ground,
                speaking(kind, party, authority),
                Instant.now(),
                until,
                by);
        return new Granted(kind, belongs ? party : null, grant);
    }

    private static @Nullable Speaking speaking(Asker.Kind kind, @Nullable String party, @Nullable String authority) {
        return switch (kind) {
            case ADMINISTRATOR, AUTOMATION -> new Speaking.ForEverybody();
            case ENTERPRISE, PARTNER -> party == null ? null : new Speaking.ForTree(party);
            case OFFICIAL -> authority == null ? null : new Speaking.ForAuthority(authority);
            case PUBLIC, PLATFORM -> null;
        };
    }

    private static @Nullable Instant until(Form form) {
        var day = form.date("until");
        if (day != null && day.isBefore(LocalDate.now(SHANGHAI))) {
            form.rule("access.until-past", "until", Map.of());
        }
        return day == null ? null : day.plusDays(1).atStartOfDay(SHANGHAI).toInstant();
    }

    private static Asker.Kind kind(Form form, Set<Asker.Kind> kinds, Asker.Kind usual) {
        var written = form.optional("kind", 20);
        if (written == null) {
            return usual;
        }
        var found = named(Arrays.asList(Asker.Kind.values()), written).filter(kinds::contains);
        if (found.isEmpty()) {
            form.rule("access.kind-unknown", "kind", Map.of("kind", written, "known", names(kinds)));
        }
        return found.orElse(usual);
    }

    private static Set<Right> rights(Form form, Possible possible) {
        if (!form.has("rights")) {
            form.texts("rights", 20, 20);
            return possible.usual();
        }
        var rights = EnumSet.noneOf(Right.class);
        for (var written : form.texts("rights", 20, 20)) {
            named(possible.all(), written)
                    .ifPresentOrElse(
                            rights::add,
                            () -> form.rule(
                                    "access.right-unknown",
                                    "rights",
                                    Map.of("right", written, "known", names(possible.all()))));
        }
        return rights;
    }

    private static @Nullable String party(Form form, String name) {
        var written = form.optional(name, 200);
        if (written == null) {
            return null;
        }
        return switch (Named.party(written)) {
            case Reading.One(var identifier) when isPublicParty(identifier) -> identifier.key();
            case Reading.None(var finding) -> {
                form.rule(finding, name);
                yield null;
            }
            case Reading.One _, Reading.Several _ -> {
                form.rule("access.party-form", name, Map.of());
                yield null;
            }
        };
    }

    /** A person's own number never stands in a grant: persons have a public id in the registry. */
    private static boolean isPublicParty(Identifier identifier) {
        return !identifier.personal();
    }

    private static @Nullable String region(Form form) {
        var region = form.optional("region", 9);
        if (region != null && !region.matches("[0-9]{2,6}|[0-9]{9}")) {
            form.rule("access.region-needed", "region", Map.of());
            return null;
        }
        return region;
    }

    private static <E extends Enum<E>> Optional<E> named(Collection<E> known, String written) {
        return known.stream()
                .filter(value -> value.name().equals(written.toUpperCase(Locale.ROOT)))
                .findFirst();
    }

    private static String names(Collection<? extends Enum<?>> values) {
        return values.stream()
                .map(value -> value.name().toLowerCase(Locale.ROOT))
                .sorted()
                .collect(Collectors.joining(", "));
    }
}
