package io.yuanliu.server.portal;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.yuanliu.core.identifier.Identifier;
import io.yuanliu.core.identifier.Identifiers;
import io.yuanliu.core.identifier.Reading;
import io.yuanliu.core.identifier.SchemeCode;
import io.yuanliu.core.profile.RecordType;
import io.yuanliu.core.profile.StopCause;
import io.yuanliu.core.profile.Variety;
import io.yuanliu.core.profile.Verdict;
import io.yuanliu.core.profile.field.Field;
import io.yuanliu.core.trace.Walk;
import io.yuanliu.server.log.LogEntry;
import io.yuanliu.server.profiles.PublishedProfiles;
import io.yuanliu.server.registry.Registry;
import io.yuanliu.server.registry.Site;
import io.yuanliu.server.trace.Trace;
import io.yuanliu.server.trace.standing.Chain;
import io.yuanliu.server.trace.standing.Provenance;
import io.yuanliu.server.trace.standing.Standings;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * Answers what everybody may know of a code: its standing, and the public part of what lies behind it.
 */
@Service
public class Scan {
    private final Trace trace;
    private final Standings standings;
    private final PublishedProfiles profiles;
    private final Registry registry;
    private final ScanCounter counter;
    private final Clock clock;
    /** What is shown of the provenances that standing keeps, as long as it keeps them. */
    private final LoadingCache<Provenance, Known> shown =
            Caffeine.newBuilder().weakKeys().build(this::known);

    Scan(
            Trace trace,
            Standings standings,
            PublishedProfiles profiles,
            Registry registry,
            ScanCounter counter,
            Clock clock) {
        this.trace = trace;
        this.standings = standings;
        this.profiles = profiles;
        this.registry = registry;
        this.counter = counter;
        this.clock = clock;
    }

    /** Whether anything was ever recorded of it. */
    public boolean knows(Identifier identifier) {
        return trace.knows(identifier.key());
    }

    /** What everybody may know of it; {@code written} is what the asker typed or scanned. */
    public ScanAnswer ask(Identifier identifier, String written) {
        var key = identifier.key();
        var standing = standings.of(key);
        boolean isKnown = trace.knows(key);
        var found = isKnown ? standings.provenance(key).map(shown::get).orElse(Known.NOTHING) : Known.NOTHING;
        return new ScanAnswer(
                written,
                standing.verdict(),
                standing.causes().stream().map(stop -> stop.cause().cause()).toList(),
                standing.proofs(),
                found.product(),
                found.steps(),
                isKnown ? counter.count(key) : null,
                standing.asOf());
    }

    /** The answer to what is no code of any scheme; only a stop could name it, and none does. */
    public ScanAnswer unreadable(String written) {
        return new ScanAnswer(written, Verdict.UNKNOWN, List.of(), List.of(), null, List.of(), null, clock.instant());
    }

    /** What lies behind the code, as the public sees it. */
    private record Known(ScanAnswer.@Nullable Product product, List<ScanAnswer.Step> steps) {
        private static final Known NOTHING = new Known(null, List.of());
    }

    private Known known(Provenance behind) {
        var chain = behind.chain();
        return new Known(
                product(chain, behind.variety()),
                chain.entries().stream().flatMap(entry -> step(entry).stream()).toList());
    }

    private ScanAnswer.Product product(Chain chain, @Nullable Variety variety) {
        var units = chain.walk().units().stream()
                .sorted(Comparator.comparingInt(Walk.Reached::level))
                .toList();
        var named = units.stream().filter(unit -> unit.productName() != null).findFirst();
        var origin = units.stream()
                .filter(unit -> variety != null && variety.id().equals(unit.product()))
                .reduce((_, last) -> last);
        var start = units.getFirst();
        var first = origin.flatMap(unit -> chain.maker(unit.key()));
        var maker = first.filter(entry -> makes(entry, variety));
        return new ScanAnswer.Product(
                named.map(Walk.Reached::productName).orElse(null),
                variety == null ? null : variety.name(),
                maker.map(this::party).orElse(null),
                isGivenByAParty(start.key())
                        ? chain.maker(start.key()).map(this::party).orElse(null)
                        : null,
                origin.filter(unit -> !unit.key().equals(start.key()))
                        .map(unit -> PublicName.ofUnit(unit.written()))
                        .orElse(null),
                maker.isPresent() ? null : first.map(this::party).orElse(null));
    }

    /** A code that begins with a party's own code was given by whoever sells under it. */
    private static boolean isGivenByAParty(String key) {
        return Identifiers.readUri(key) instanceof Reading.One(SchemeCode code)
                && code.issuer()
                        .filter(issuer -> issuer.level() == Identifier.Level.PARTY)
                        .isPresent();
    }

    /** Who records under the variety's own category makes; who records its trade has it from somebody. */
    private static boolean makes(LogEntry entry, @Nullable Variety variety) {
        return variety != null && category(entry.type()).equals(category(variety.id()));
    }

    private static String category(String id) {
        return id.substring(0, Math.max(0, id.indexOf('/')));
    }

    private Optional<ScanAnswer.Step> step(LogEntry entry) {
        return recordType(entry)
                .map(type -> new ScanAnswer.Step(
                        type.name(),
                        where(entry),
                        entry.time().instant(),
                        type.dayOnly(),
                        shown(entry, type),
                        entry.causes().stream().map(StopCause::cause).collect(Collectors.toSet())));
    }

    private static List<ScanAnswer.Shown> shown(LogEntry entry, RecordType type) {
        var lines = new ArrayList<ScanAnswer.Shown>();
        for (var field : type.shape().fields().values()) {
            var value = entry.fields().get(field.name());
            if (value != null && field.visibility() != Field.Visibility.HIDDEN && !field.sensitive()) {
                lines.add(new ScanAnswer.Shown(
                        field.label(), field.type(), value, field.visibility() == Field.Visibility.MASKED));
            }
        }
        return lines;
    }

    private String where(LogEntry entry) {
        var party = party(entry);
        var site = entry.whose().site() == null
                ? Optional.<String>empty()
                : registry.site(entry.whose().site()).map(Site::name);
        return site.filter(name -> !name.equals(party))
                .map(name -> party + " · " + name)
                .orElse(party);
    }

    private String party(LogEntry entry) {
        return Optional.ofNullable(entry.whose().party())
                .flatMap(registry::party)
                .map(party -> PublicName.of(party, registry.isPerson(party)))
                .orElse("—");
    }

    private Optional<RecordType> recordType(LogEntry entry) {
        return profiles.recordType(entry.type(), entry.time().instant());
    }
}
