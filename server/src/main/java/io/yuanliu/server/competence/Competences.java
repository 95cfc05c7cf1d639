package io.yuanliu.server.competence;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.yuanliu.core.competence.Addressee;
import io.yuanliu.core.competence.Competence;
import io.yuanliu.core.competence.CompetenceTable;
import io.yuanliu.core.competence.Office;
import io.yuanliu.core.competence.OrderAct;
import io.yuanliu.core.competence.Place;
import io.yuanliu.core.competence.Rank;
import io.yuanliu.core.standing.Stop;
import io.yuanliu.core.text.LocalText;
import io.yuanliu.server.competence.CompetenceStore.Kept;
import io.yuanliu.server.regions.Division;
import io.yuanliu.server.regions.RegionCode;
import io.yuanliu.server.regions.Regions;
import io.yuanliu.server.registry.Party;
import io.yuanliu.server.registry.Registry;
import io.yuanliu.server.scope.Asker;
import io.yuanliu.server.scope.Right;
import io.yuanliu.server.scope.Whose;
import io.yuanliu.server.trace.standing.Standings;
import java.time.Duration;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Says whether an authority may order something about goods, and who may instead. */
@Service
public class Competences {
    private static final Duration FRESH = Duration.ofSeconds(5);

    private final Whereabouts whereabouts;
    private final Standings standings;
    private final Registry registry;
    private final Regions regions;
    private final LoadingCache<String, Kept> kept;

    Competences(
            CompetenceStore store, Whereabouts whereabouts, Standings standings, Registry registry, Regions regions) {
        this.whereabouts = whereabouts;
        this.standings = standings;
        this.registry = registry;
        this.regions = regions;
        this.kept = Caffeine.newBuilder().maximumSize(1).expireAfterWrite(FRESH).build(_ -> store.read());
    }

    public CompetenceTable table() {
        return known().table();
    }

    /** What a kind of authority is called; its node where the table names none such. */
    public LocalText kindName(String node) {
        return known().authorities().getOrDefault(node, new LocalText(node, node));
    }

    /** What a stage is called. */
    public LocalText stageName(String word) {
        var stage = table().stages().get(word);
        return stage == null ? new LocalText(word, word) : stage.name();
    }

    private Kept known() {
        return Objects.requireNonNull(kept.get(""));
    }

    /** What holds of an authority for which somebody wants to do something about a unit (canonical key). */
    public Ruling rule(Asker asker, Party authority, OrderAct act, String unit) {
        return rule(asker, authority, act, unit, null);
    }

    /**
     * The same of one cause.
     *
     * @param cause what is lifted or cleared; who ordered it may do so wherever the goods have come to
     */
    public Ruling rule(Asker asker, Party authority, OrderAct act, String unit, @Nullable String cause) {
        var places = whereabouts.places(unit);
        if (act.frees() && isOwn(authority, unit, cause)) {
            boolean serves = asker.kind() != Asker.Kind.OFFICIAL
                    || asker.authorities(Right.ORDER).contains(authority.id());
            return new Ruling(authority, act, unit, places, new Competence.Own(), List.of(), serves);
        }
        var office = office(authority);
        var his = places.stream()
                .filter(place -> mayOrder(asker, authority, place))
                .toList();
        boolean reaches = places.isEmpty() ? mayOrder(asker, authority, Place.UNKNOWN) : !his.isEmpty();
        var granted = table().judge(office, act, his, this::isInside);
        if (reaches && granted instanceof Competence.Given) {
            return new Ruling(authority, act, unit, places, granted, List.of(), true);
        }
        var competence = table().judge(office, act, places, this::isInside);
        var receivers = competence instanceof Competence.Elsewhere(var competent)
                ? competent.stream().map(this::receiver).toList()
                : List.<Receiver>of();
        return new Ruling(authority, act, unit, places, competence, receivers, false);
    }

    /** The stage that an authority answers for: what it names where it ends what is its own, wherever the goods have come to. */
    public Optional<String> ownStage(Party authority, OrderAct act) {
        var office = office(authority);
        return table().rules().stream()
                .filter(rule -> rule.acts().contains(act) && office.nodes().contains(rule.authority()))
                .flatMap(rule -> rule.stages().stream().sorted())
                .findFirst();
    }

    private boolean isOwn(Party authority, String unit, @Nullable String cause) {
        return standings.stops(unit).inForce().stream()
                .map(Stop::cause)
                .filter(active -> cause == null || active.cause().cause().equals(cause))
                .anyMatch(active -> authority.id().equals(active.party()));
    }

    /** Of officials the grant that puts them in the authority's service says about what they may order. */
    private static boolean mayOrder(Asker asker, Party authority, Place place) {
        if (asker.kind() != Asker.Kind.OFFICIAL) {
            return true;
        }
        var nodes = place.nodes().isEmpty() ? Collections.<@Nullable String>singleton(null) : place.nodes();
        return nodes.stream()
                .map(node -> new Whose(place.party(), null, place.region(), place.category(), node))
                .anyMatch(whose -> asker.mayFor(authority.id(), Right.ORDER, whose));
    }

    /** Who may do it, for somebody who is no authority himself. */
    public List<Receiver> receivers(OrderAct act, String unit) {
        return table().competent(act, whereabouts.places(unit)).stream()
                .map(this::receiver)
                .toList();
    }

    /** An authority as its competence depends on it; of another party nothing that any row gives something to. */
    public static Office office(Party authority) {
        var written = authority.region();
        return authority.hasAuthority()
                ? new Office(
                        Set.copyOf(authority.nodes()),
                        Optional.ofNullable(written).flatMap(RegionCode::read).orElse(null))
                : new Office(Set.of(), null);
    }

    /** Whether a division is an authority's, or lies in it; where nobody knows which one it is, each may answer. */
    public boolean answersFor(Party authority, @Nullable String region) {
        return region == null
                || Optional.ofNullable(authority.region())
                        .filter(own -> isInside(region, own))
                        .isPresent();
    }

    private boolean isInside(String code, String area) {
        return regions.isInside(code, area, regions.today());
    }

    private Receiver receiver(Addressee addressee) {
        var stageName = stageName(addressee.stage());
        var region = addressee.region();
        var registered = registered(addressee);
        if (registered.isPresent()) {
            var party = registered.get();
            var area = party.region();
            return new Receiver(
                    addressee,
                    party.id(),
                    new LocalText(party.name(), party.name()),
                    stageName,
                    area == null ? null : regionName(area));
        }
        var kind = kindName(addressee.authority());
        if (region == null) {
            return new Receiver(addressee, null, kind, stageName, null);
        }
        var named = regionName(region);
        var name = new LocalText(named.zh() + kind.zh(), kind.en() + ", " + named.en());
        return new Receiver(addressee, null, name, stageName, named);
    }

    /** The registered authority of that kind nearest to the goods, at the lowest level that may. */
    private Optional<Party> registered(Addressee addressee) {
        var place = addressee.place().region();
        if (place == null) {
            return Optional.empty();
        }
        var now = current(place);
        for (var rank : addressee.rule().nearestFirst()) {
            var area = rank.of(now);
            var found =
                    area.flatMap(code -> registry.authorities(addressee.authority(), RegionCode.shown(code)).stream()
                            .findFirst());
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    /** The code that holds now: what took the place of a division that ended. */
    private String current(String code) {
        var today = regions.today();
        var seen = new HashSet<String>();
        var now = code;
        while (seen.add(now)) {
            var successor = county(now)
                    .filter(division -> division.hasEnded(today))
                    .filter(division -> !division.successors().isEmpty())
                    .map(division -> division.successors().getFirst());
            now = successor.orElse(now);
        }
        return now;
    }

    private Optional<Division> county(String code) {
        return Rank.COUNTY.of(code).flatMap(regions::find);
    }

    /** What a division is called, with its city or county for those who do not know it; its code where nobody entered it. */
    public LocalText regionName(String written) {
        return regions.find(written).map(Division::names).orElseGet(() -> shown(written));
    }

    private static LocalText shown(@Nullable String written) {
        var code = written == null
                ? "–"
                : RegionCode.read(written).map(RegionCode::shown).orElse(written);
        return new LocalText(code, code);
    }
}
