package io.yuanliu.server.people.web;

import io.yuanliu.core.identifier.CitizenNumber;
import io.yuanliu.core.identifier.Identifier;
import io.yuanliu.core.identifier.Named;
import io.yuanliu.core.identifier.Reading;
import io.yuanliu.server.form.Form;
import io.yuanliu.server.people.Grant;
import io.yuanliu.server.scope.Asker;
import io.yuanliu.server.scope.Right;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads what a new user or client is given: {@code kind}, {@code party} or {@code region} and {@code categories}, {@code rights}. */
final class GrantForm {
    private GrantForm() {}

    static Grant read(Form form, Set<Asker.Kind> kinds, Asker.Kind usualKind, Map<Asker.Kind, Set<Right>> possible) {
        var kind = kind(form, kinds, usualKind);
        var party = party(form);
        var region = region(form);
        var categories = Set.copyOf(form.texts("categories", 50, 50));
        var belongs = kind == Asker.Kind.ENTERPRISE || kind == Asker.Kind.PARTNER;
        if (belongs && party == null && !form.isFaulty("party")) {
            form.rule("access.party-needed", "party", Map.of());
        }
        if (kind == Asker.Kind.OFFICIAL && region == null && !form.isFaulty("region")) {
            form.rule("access.region-needed", "region", Map.of());
        }
        return new Grant(kind, party, region, categories, rights(form, possible.getOrDefault(kind, Set.of())));
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

    private static Set<Right> rights(Form form, Set<Right> possible) {
        if (!form.has("rights")) {
            form.texts("rights", 20, 20);
            return possible;
        }
        var rights = EnumSet.noneOf(Right.class);
        for (var written : form.texts("rights", 20, 20)) {
            named(possible, written)
                    .ifPresentOrElse(
                            rights::add,
                            () -> form.rule(
                                    "access.right-unknown",
                                    "rights",
                                    Map.of("right", written, "known", names(possible))));
        }
        return rights;
    }

    private static @Nullable String party(Form form) {
        var written = form.optional("party", 200);
        if (written == null) {
            return null;
        }
        return switch (Named.party(written)) {
            case Reading.One(var identifier) when isPublicParty(identifier) -> identifier.key();
            case Reading.None(var finding) -> {
                form.rule(finding, "party");
                yield null;
            }
            case Reading.One _, Reading.Several _ -> {
                form.rule("access.party-form", "party", Map.of());
                yield null;
            }
        };
    }

    /** A person's own number never stands in a grant: persons have a public id in the registry. */
    private static boolean isPublicParty(Identifier identifier) {
        return !(identifier instanceof CitizenNumber);
    }

    private static @Nullable String region(Form form) {
        var region = form.optional("region", 6);
        if (region != null && !region.matches("[0-9]{2,6}")) {
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
