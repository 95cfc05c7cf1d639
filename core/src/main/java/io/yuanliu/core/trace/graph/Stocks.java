package io.yuanliu.core.trace.graph;

import io.yuanliu.core.trace.Holding;
import io.yuanliu.core.trace.Turnover;
import io.yuanliu.core.trace.custody.CustodyBook;
import io.yuanliu.core.trace.custody.HolderUnits;
import io.yuanliu.core.trace.index.CachedView;
import io.yuanliu.core.trace.index.EventIndex;
import io.yuanliu.core.trace.reach.Stays;
import io.yuanliu.core.trace.telling.Names;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** Who has and had how much of what, by the events of a graph: custody, beside the lineage that the graph itself tells. */
public final class Stocks {
    private final LockedIndex index;

    Stocks(LockedIndex index) {
        this.index = index;
    }

    /** Who has and had a unit. */
    public List<Holding> holdings(String key) {
        return index.read(events -> {
            int unit = events.names().find(key);
            var reading = new CachedView(events);
            return events.isUnit(unit) ? CustodyBook.of(unit, reading, new Stays(reading)) : List.of();
        });
    }

    /** What moved the stocks of a unit; empty when no event ever named it. */
    public Optional<Turnover> turnover(String key) {
        return index.read(events -> {
            int unit = events.names().find(key);
            return events.isUnit(unit)
                    ? Optional.of(CustodyBook.turnover(unit, new CachedView(events)))
                    : Optional.empty();
        });
    }

    /** The units whose stock with a party, under any of its codes, events may have moved. */
    public List<String> unitsOfParty(String party) {
        return index.read(events -> {
            int code = events.names().find(party);
            return keys(
                    events,
                    code == Names.NONE
                            ? new BitSet()
                            : HolderUnits.of(events, HolderUnits.codes(events.names(), code)));
        });
    }

    /** The units whose stock at a site events may have moved. */
    public List<String> unitsOfSite(String site) {
        return index.read(events -> keys(
                events,
                HolderUnits.of(
                        events, IntStream.of(events.names().find(site)).filter(number -> number != Names.NONE))));
    }

    /** The units that go into transformations of a unit or come out of them. */
    List<String> beside(String key, Set<String> conversions) {
        return index.read(
                events -> keys(events, HolderUnits.beside(events, events.names().find(key), conversions)));
    }

    private static List<String> keys(EventIndex events, BitSet units) {
        return units.stream().mapToObj(events.names()::key).toList();
    }
}
