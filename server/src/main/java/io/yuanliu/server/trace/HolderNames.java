package io.yuanliu.server.trace;

import io.yuanliu.core.trace.Holding;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says who and where the holders of an answer are. */
@Component
class HolderNames {
    private final Trace trace;

    HolderNames(Trace trace) {
        this.trace = trace;
    }

    /** The parties and sites of an answer's holdings, by canonical key. */
    record Known(Map<String, TraceAnswer.Party> byParty, Map<String, TraceAnswer.Site> bySite) {
        List<TraceAnswer.Party> parties() {
            return List.copyOf(byParty.values());
        }

        List<TraceAnswer.Site> sites() {
            return List.copyOf(bySite.values());
        }

        @Nullable
        String partyName(@Nullable String key) {
            var party = key == null ? null : byParty.get(key);
            return party == null ? null : party.name();
        }

        @Nullable
        String siteName(@Nullable String key) {
            var site = key == null ? null : bySite.get(key);
            return site == null ? null : site.name();
        }
    }

    Known of(List<Holding> holdings) {
        var parties = new LinkedHashMap<String, TraceAnswer.Party>();
        var sites = new LinkedHashMap<String, TraceAnswer.Site>();
        for (var holding : holdings) {
            if (holding.party() != null) {
                parties.computeIfAbsent(holding.party(), it -> new TraceAnswer.Party(trace.written(it), null, null));
            }
            if (holding.site() != null) {
                sites.computeIfAbsent(
                        holding.site(), it -> new TraceAnswer.Site(trace.written(it), null, null, null, null));
            }
        }
        return new Known(parties, sites);
    }
}
