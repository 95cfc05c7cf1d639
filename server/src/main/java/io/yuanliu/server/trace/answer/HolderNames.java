package io.yuanliu.server.trace.answer;

import io.yuanliu.core.trace.Holding;
import io.yuanliu.server.registry.Party;
import io.yuanliu.server.registry.Site;
import io.yuanliu.server.trace.Holders;
import io.yuanliu.server.trace.Trace;
import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says who and where the holders of an answer are. */
@Component
public final class HolderNames {
    private final Trace trace;
    private final Holders holders;

    public HolderNames(Trace trace, Holders holders) {
        this.trace = trace;
        this.holders = holders;
    }

    /** The holders of these holdings, asked for in one go. */
    Known of(List<Holding> holdings) {
        return of(
                holdings.stream().flatMap(holding -> Stream.of(holding.party(), holding.sender())),
                holdings.stream().map(Holding::site));
    }

    /** These parties and sites, asked for in one go. */
    public Known of(Stream<@Nullable String> parties, Stream<@Nullable String> sites) {
        var partyKeys = keys(parties);
        var siteKeys = keys(sites);
        return new Known(partyKeys, siteKeys, holders.parties(partyKeys), holders.sites(siteKeys));
    }

    private static Set<String> keys(Stream<@Nullable String> keys) {
        return new LinkedHashSet<>(keys.filter(Objects::nonNull).toList());
    }

    /** The parties and sites of an answer, by canonical key. */
    public final class Known {
        private final Set<String> partyKeys;
        private final Set<String> siteKeys;
        private final Map<String, Party> parties;
        private final Map<String, Site> sites;

        private Known(
                Set<String> partyKeys, Set<String> siteKeys, Map<String, Party> parties, Map<String, Site> sites) {
            this.partyKeys = partyKeys;
            this.siteKeys = siteKeys;
            this.parties = parties;
            this.sites = sites;
        }

        List<TraceAnswer.Party> parties() {
            return partyKeys.stream().map(this::party).toList();
        }

        List<TraceAnswer.Site> sites() {
            return siteKeys.stream().map(this::site).toList();
        }

        /** In the form captured first; of whom no event names by this key, as registered. */
        @Nullable
        public String partyId(@Nullable String key) {
            if (key == null) {
                return null;
            }
            var party = parties.get(key);
            var captured = trace.written(key);
            return captured.equals(key) && party != null ? party.written() : captured;
        }

        @Nullable
        public String siteId(@Nullable String key) {
            return key == null ? null : trace.written(key);
        }

        @Nullable
        public String partyName(@Nullable String key) {
            var party = key == null ? null : parties.get(key);
            return party == null ? null : party.name();
        }

        /** The same for those who may not see what he did: of a person nothing. */
        @Nullable
        String openName(@Nullable String key) {
            var party = key == null ? null : parties.get(key);
            return party == null || holders.isPerson(party) ? null : party.name();
        }

        @Nullable
        public String siteName(@Nullable String key) {
            var site = key == null ? null : sites.get(key);
            return site == null ? null : site.name();
        }

        /** Who and where somebody at a place is; at no place, or at one nobody registered, in his own region. */
        TraceSummary.HolderLine whereabouts(@Nullable String partyKey, @Nullable String siteKey) {
            var party = partyKey == null ? null : parties.get(partyKey);
            var site = siteKey == null ? null : sites.get(siteKey);
            var own = party == null ? null : party.region();
            return new TraceSummary.HolderLine(
                    partyId(partyKey),
                    partyName(partyKey),
                    siteId(siteKey),
                    siteName(siteKey),
                    site == null || site.region() == null ? own : site.region(),
                    site == null ? null : number(site.lng()),
                    site == null ? null : number(site.lat()),
                    0,
                    List.of());
        }

        private TraceAnswer.Party party(String key) {
            var party = parties.get(key);
            return new TraceAnswer.Party(
                    Objects.requireNonNullElse(partyId(key), key),
                    partyName(key),
                    party == null ? null : party.kind(),
                    party == null ? null : party.nodes(),
                    party == null ? null : party.region());
        }

        private TraceAnswer.Site site(String key) {
            var site = sites.get(key);
            return new TraceAnswer.Site(
                    trace.written(key),
                    siteName(key),
                    site == null ? null : site.region(),
                    site == null ? null : number(site.lng()),
                    site == null ? null : number(site.lat()));
        }

        private static @Nullable Double number(@Nullable BigDecimal value) {
            return value == null ? null : value.doubleValue();
        }
    }
}
