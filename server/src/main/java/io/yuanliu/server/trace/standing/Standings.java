package io.yuanliu.server.trace.standing;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.yuanliu.core.profile.Proof;
import io.yuanliu.core.profile.Variety;
import io.yuanliu.core.profile.Verdict;
import io.yuanliu.core.standing.StopCheck;
import io.yuanliu.core.standing.Stops;
import io.yuanliu.core.trace.Direction;
import io.yuanliu.core.trace.Walk;
import io.yuanliu.server.log.RecordsByUnit;
import io.yuanliu.server.profiles.PublishedProfiles;
import io.yuanliu.server.scope.Asker;
import io.yuanliu.server.trace.Trace;
import io.yuanliu.server.trace.standing.Standing.ProofState;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * Says what holds of a unit. Stops are asked for anew each time; the chain, which costs look-ups in the log, is kept for a
 * few seconds. Units are named by canonical keys.
 */
@Service
public class Standings {
    private static final int MOST_UNITS = 500;
    private static final Duration KEPT = Duration.ofSeconds(3);
    private static final Duration MOST_LAG = Duration.ofSeconds(2);

    private final Trace trace;
    private final RecordsByUnit records;
    private final PublishedProfiles profiles;
    private final StandingNames names;
    private final Clock clock;
    private final LoadingCache<String, Optional<Provenance>> recent;

    Standings(Trace trace, RecordsByUnit records, PublishedProfiles profiles, StandingNames names, Clock clock) {
        this.trace = trace;
        this.records = records;
        this.profiles = profiles;
        this.names = names;
        this.clock = clock;
        this.recent =
                Caffeine.newBuilder().maximumSize(20_000).expireAfterWrite(KEPT).build(this::look);
    }

    /** What holds of a unit now. */
    public Standing of(String unit) {
        var now = clock.instant();
        var asOf = asOf(now);
        var stops = trace.stops(unit, now);
        var known = trace.knows(unit);
        var proofs = known ? provenance(unit).map(Provenance::proofs).orElse(List.of()) : List.<ProofState>of();
        int present = (int) proofs.stream().filter(ProofState::present).count();
        var verdict = Verdict.of(known, stops.effects(), present, proofs.size());
        return new Standing(unit, verdict, stops.inForce(), stops.cleared(), proofs, asOf);
    }

    /** What stops and holds a unit now, for those who need no more; nothing while {@link #isBehind} since the start. */
    public Stops stops(String unit) {
        return trace.isReady() ? trace.stops(unit, clock.instant()) : Stops.NONE;
    }

    /** Judges acts with goods by what stops and holds them now; what it tells is cut to what the asker may see. */
    public StopCheck check(Asker asker) {
        return new StopCheck(this::stops, names.as(asker));
    }

    /** Everything that was known before this moment is in the answers now; at most this very moment. */
    public Instant asOf() {
        return asOf(clock.instant());
    }

    /** While answers are no younger than the projection's own look at the log, nothing is behind. */
    private Instant asOf(Instant now) {
        var read = trace.asOf();
        return isBehind(read, now) ? read : now;
    }

    /** Whether answers lag so far behind the log that a dangerous act has to wait. */
    public boolean isBehind() {
        return !trace.isReady() || isBehind(trace.asOf(), clock.instant());
    }

    private static boolean isBehind(Instant read, Instant now) {
        return read.isBefore(now.minus(MOST_LAG));
    }

    /** What lies behind a unit; empty when no event ever named it. */
    public Optional<Provenance> provenance(String unit) {
        return recent.get(unit);
    }

    private Optional<Provenance> look(String unit) {
        return trace.walk(unit, Direction.UPSTREAM, 0, MOST_UNITS).map(this::provenance);
    }

    private Provenance provenance(Walk walk) {
        var chain = Chain.of(
                walk, records.of(walk.units().stream().map(Walk.Reached::key).toList()));
        var variety = variety(walk);
        return new Provenance(
                chain,
                variety.orElse(null),
                variety.map(it -> proofs(chain, it)).orElse(List.of()));
    }

    private Optional<Variety> variety(Walk walk) {
        return walk.units().stream()
                .sorted(Comparator.comparingInt(Walk.Reached::level))
                .flatMap(unit -> variety(unit.product()).stream())
                .findFirst();
    }

    private Optional<Variety> variety(@Nullable String product) {
        if (product == null || product.indexOf('/') < 0) return Optional.empty();
        var parts = product.split("/", 2);
        return profiles.category(parts[0])
                .flatMap(profile -> Optional.ofNullable(profile.varieties().get(parts[1])));
    }

    private static List<ProofState> proofs(Chain chain, Variety variety) {
        return variety.proofs().values().stream()
                .filter(Proof::compulsory)
                .map(proof -> new ProofState(
                        proof.name(),
                        chain.entries().stream()
                                .anyMatch(entry ->
                                        proof.in(entry.type(), entry.fields()).isPresent())))
                .toList();
    }
}
