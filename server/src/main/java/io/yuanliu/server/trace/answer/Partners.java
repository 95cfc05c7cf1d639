package io.yuanliu.server.trace.answer;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.yuanliu.server.registry.Party;
import io.yuanliu.server.registry.Registry;
import io.yuanliu.server.scope.Asker;
import io.yuanliu.server.trace.Trace;
import io.yuanliu.server.trace.TraceProjection;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Whom somebody may name without having him in his scope: with whom he has dealt, by name, since every hand-over tells him
 * that name anyway; and whoever has just this code, as its scan page says. No name leads to a stranger: there is no open
 * list of firms or persons.
 */
@Component
public class Partners {
    private static final Duration KEPT = Duration.ofSeconds(30);
    /** Of those who have dealt in more, the newest. */
    private static final int MOST_UNITS = 2_000;

    private static final int MOST = 20;

    private final Trace trace;
    private final TraceProjection projection;
    private final Registry registry;
    private final LoadingCache<String, List<Partner>> recent;

    Partners(Trace trace, TraceProjection projection, Registry registry) {
        this.trace = trace;
        this.projection = projection;
        this.registry = registry;
        this.recent =
                Caffeine.newBuilder().maximumSize(10_000).expireAfterWrite(KEPT).build(this::dealtWith);
    }

    /**
     * Somebody who may be named.
     *
     * @param id as registered
     */
    public record Partner(String id, String name) {}

    /** Those whose name has what was typed, or all of them when nothing was; before them whoever has this very code. */
    public List<Partner> find(Asker asker, String typed) {
        var part = typed.strip().toLowerCase(Locale.ROOT);
        var known = asker.party() == null ? List.<Partner>of() : recent.get(asker.party());
        return Stream.concat(
                        registry
                                .party(typed)
                                .filter(party -> !registry.isPerson(party))
                                .map(Partners::partner)
                                .stream(),
                        known.stream()
                                .filter(one ->
                                        one.name().toLowerCase(Locale.ROOT).contains(part)))
                .distinct()
                .limit(MOST)
                .toList();
    }

    private List<Partner> dealtWith(String own) {
        var units = trace.graph().stocks().unitsOfParty(own);
        var dealt = new Dealt(own);
        units.stream().skip(Math.max(0, units.size() - MOST_UNITS)).forEach(dealt::read);
        return registry.parties(dealt.beside).entrySet().stream()
                .filter(found -> !found.getValue().id().equals(own))
                .filter(found -> dealt.told.contains(found.getKey()) || !registry.isPerson(found.getValue()))
                .map(Map.Entry::getValue)
                .map(Partners::partner)
                .distinct()
                .sorted(Comparator.comparing(Partner::name).thenComparing(Partner::id))
                .toList();
    }

    /**
     * Who stands with a party in events, and of whom somebody else than this party tells it: a person is not named on the word
     * of him alone who wants to know the name.
     */
    private final class Dealt {
        private final String own;
        private final Set<String> beside = new HashSet<>();
        private final Set<String> told = new HashSet<>();
        /** Which codes are the party's, as far as that was looked up. */
        private final Map<String, Boolean> ownCodes = new HashMap<>();

        Dealt(String own) {
            this.own = own;
        }

        void read(String unit) {
            for (var event : trace.graph().involvements(unit)) {
                if (event.parties().stream().anyMatch(this::isOwn)) {
                    beside.addAll(event.parties());
                    if (event.authors().stream().anyMatch(author -> isAnothers(author, event.event()))) {
                        told.addAll(event.parties());
                    }
                }
            }
        }

        private boolean isAnothers(String author, String event) {
            var scene = projection.index().scene(author, event);
            return scene != null && scene.party() != null && !isOwn(scene.party());
        }

        private boolean isOwn(String code) {
            return ownCodes.computeIfAbsent(
                    code,
                    it -> it.equals(own)
                            || registry.party(it)
                                    .map(Party::id)
                                    .filter(own::equals)
                                    .isPresent());
        }
    }

    private static Partner partner(Party party) {
        return new Partner(party.written(), party.name());
    }
}
