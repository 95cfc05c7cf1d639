package io.yuanliu.server.capture;

import io.yuanliu.core.event.Event;
import io.yuanliu.core.event.EventContext;
import io.yuanliu.core.event.Party;
import io.yuanliu.core.event.Place;
import io.yuanliu.core.identifier.Identifiers;
import io.yuanliu.core.identifier.Reading;
import io.yuanliu.server.capture.Admission.Admitted;
import io.yuanliu.server.registry.Registry;
import io.yuanliu.server.registry.Site;
import io.yuanliu.server.scope.Asker;
import io.yuanliu.server.scope.Whose;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says whose an entry is: who acts in it, where, in which region, with goods of which category, at which kind of node. */
@Component
class Origins {
    private static final Set<String> TAKING = Set.of("receiving", "accepting", "arriving");
    private static final String POSSESSING = "possessing_party";
    private static final String OWNING = "owning_party";
    private static final String PARTY = "yuanliu:party";

    private final Registry registry;

    Origins(Registry registry) {
        this.registry = registry;
    }

    /** Of a record, whose category its type declares; its stage is the node that hands in such records. */
    static Whose of(Admitted admitted, String category) {
        var party = admitted.party();
        var site = admitted.site();
        var node = admitted.type().node();
        return new Whose(
                party.id(),
                site == null ? null : site.id(),
                site == null || site.region() == null ? party.region() : site.region(),
                category,
                node == null ? only(party.nodes()) : node);
    }

    /**
     * Of a bare event: who acts is said by the event, else by the place, else it is the asker itself. Category and stage are
     * those of a party that has only one.
     */
    Whose of(Asker asker, Event event) {
        var context = event.context();
        var site = place(context).flatMap(place -> registry.site(place.id().text()));
        var party = actor(context).or(() -> site.map(Site::party)).or(() -> Optional.ofNullable(asker.party()));
        var registered = party.map(key -> registry.parties(Set.of(key)).get(key));
        var region = site.flatMap(known -> Optional.ofNullable(known.region()))
                .or(() -> registered.flatMap(known -> Optional.ofNullable(known.region())));
        var category = Products.category(event)
                .or(() -> registered.flatMap(known -> Optional.ofNullable(only(known.categories()))));
        return new Whose(
                party.orElse(null),
                site.map(Site::id)
                        .or(() -> place(context).map(place -> place.id().key()))
                        .orElse(null),
                region.orElse(null),
                category.orElse(null),
                registered.map(known -> only(known.nodes())).orElse(null));
    }

    private static @Nullable String only(List<String> words) {
        return words.size() == 1 ? words.getFirst() : null;
    }

    /** The region in which a party is registered, if it is. */
    @Nullable
    String region(String party) {
        var known = registry.parties(Set.of(party)).get(party);
        return known == null ? null : known.region();
    }

    private static Optional<Place> place(EventContext context) {
        return Optional.ofNullable(context.bizLocation()).or(() -> Optional.ofNullable(context.readPoint()));
    }

    private Optional<String> actor(EventContext context) {
        var said = context.extensions().text(PARTY);
        if (said != null) {
            return Optional.of(key(said));
        }
        var step = context.bizStep();
        boolean taking = step != null && TAKING.contains(step);
        var first = taking ? context.destinations() : context.sources();
        var second = taking ? context.sources() : context.destinations();
        return party(first).or(() -> party(second)).map(this::key);
    }

    private static Optional<String> party(List<Party> parties) {
        return ofType(parties, POSSESSING).or(() -> ofType(parties, OWNING));
    }

    private static Optional<String> ofType(List<Party> parties, String type) {
        return parties.stream()
                .filter(party -> party.type().equals(type))
                .map(party -> party.id().text())
                .findFirst();
    }

    /** The registered key of a written identifier, for it may be one of a party's further codes. */
    private String key(String written) {
        return registry.party(written)
                .map(io.yuanliu.server.registry.Party::id)
                .orElseGet(() ->
                        Identifiers.read(written) instanceof Reading.One(var identifier) ? identifier.key() : written);
    }
}
