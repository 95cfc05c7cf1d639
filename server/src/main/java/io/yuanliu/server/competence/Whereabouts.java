package io.yuanliu.server.competence;

import io.yuanliu.core.competence.Place;
import io.yuanliu.core.identifier.Identifier;
import io.yuanliu.core.identifier.Identifiers;
import io.yuanliu.core.identifier.LocalIdentifier;
import io.yuanliu.core.identifier.Reading;
import io.yuanliu.core.identifier.SchemeCode;
import io.yuanliu.core.trace.Holding;
import io.yuanliu.core.trace.Walk;
import io.yuanliu.server.regions.RegionCode;
import io.yuanliu.server.registry.Party;
import io.yuanliu.server.registry.Registry;
import io.yuanliu.server.registry.Site;
import io.yuanliu.server.trace.Trace;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Where the goods of a unit are: with those who have something of it now, and with who made it, be it the first who had it
 * or who gave it its code. Through whose hands it only went has no say any more.
 */
@Component
class Whereabouts {
    private final Trace trace;
    private final Registry registry;

    Whereabouts(Trace trace, Registry registry) {
        this.trace = trace;
        this.registry = registry;
    }

    /** The places of a unit (canonical key); none where nobody knows of any. */
    List<Place> places(String unit) {
        var alone = trace.alone(unit);
        var product = alone.map(walk -> walk.units().getFirst().product()).orElse(null);
        var category = product == null || product.indexOf('/') < 1 ? null : product.split("/", 2)[0];
        var found = new LinkedHashSet<Place>();
        found.addAll(places(counting(alone.map(Walk::holdings).orElse(List.of())), category));
        issuer(unit, category).ifPresent(found::add);
        return List.copyOf(found);
    }

    private static List<Holding> counting(List<Holding> holdings) {
        var first = holdings.stream()
                .min(Comparator.comparing(Holding::from, Comparator.nullsLast(Comparator.<Instant>naturalOrder())));
        var now = holdings.stream().filter(Whereabouts::isThere);
        return Stream.concat(first.stream(), now).distinct().toList();
    }

    private static boolean isThere(Holding holding) {
        return switch (holding.state()) {
            case IN_STOCK, IN_TRANSIT -> true;
            case SOLD, DESTROYED, USED, PASSED_ON -> false;
        };
    }

    private List<Place> places(List<Holding> holdings, @Nullable String category) {
        var parties = registry.parties(keys(holdings.stream().map(Holding::party)));
        var sites = registry.sites(keys(holdings.stream().map(Holding::site)));
        var places = new ArrayList<Place>();
        for (var holding : holdings) {
            var party = of(parties, holding.party());
            var site = of(sites, holding.site());
            if (party != null || site != null) {
                places.add(place(holding.party(), party, site, null, category));
            }
        }
        return places;
    }

    private static Set<String> keys(Stream<@Nullable String> keys) {
        return keys.filter(Objects::nonNull).collect(Collectors.toSet());
    }

    private static <T> @Nullable T of(Map<String, T> known, @Nullable String key) {
        return key == null ? null : known.get(key);
    }

    /** Who gave the unit its code: the firm whose lot number it is, the seller whose trace code it is. */
    private Optional<Place> issuer(String unit, @Nullable String category) {
        if (!(Identifiers.read(unit) instanceof Reading.One(Identifier identifier))) {
            return Optional.empty();
        }
        return switch (identifier) {
            case SchemeCode code ->
                code.issuer().map(it -> issuer(it.key(), it.region().orElse(null), category));
            case LocalIdentifier code
            when registry.party(code.issuer()).isPresent() -> Optional.of(issuer(code.issuer(), null, category));
            default -> Optional.empty();
        };
    }

    private Place issuer(String key, @Nullable String region, @Nullable String category) {
        var party = registry.party(key).orElse(null);
        return place(party == null ? key : party.id(), party, null, region, category);
    }

    private static Place place(
            @Nullable String key,
            @Nullable Party party,
            @Nullable Site site,
            @Nullable String otherwise,
            @Nullable String category) {
        var region = Stream.of(
                        Optional.ofNullable(site).map(Site::region),
                        Optional.ofNullable(party).map(Party::region),
                        Optional.ofNullable(otherwise))
                .flatMap(Optional::stream)
                .findFirst()
                .flatMap(RegionCode::read);
        var only = party != null && party.categories().size() == 1
                ? party.categories().getFirst()
                : null;
        return new Place(
                key,
                region.orElse(null),
                party == null ? Set.of() : Set.copyOf(party.nodes()),
                category == null ? only : category);
    }
}
