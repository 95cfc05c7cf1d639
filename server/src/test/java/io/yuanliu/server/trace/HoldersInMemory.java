package io.yuanliu.server.trace;

import io.yuanliu.core.event.SenderClock;
import io.yuanliu.server.database.DataFolder;
import io.yuanliu.server.log.LogInMemory;
import io.yuanliu.server.registry.Party;
import io.yuanliu.server.registry.Site;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A registry that tests fill as they like. */
public final class HoldersInMemory implements Holders {
    private final Map<String, Party> byCode = new ConcurrentHashMap<>();
    private final Set<String> persons = ConcurrentHashMap.newKeySet();

    public HoldersInMemory person(String name, String code) {
        persons.add(LogInMemory.key(code));
        return with(name, code);
    }

    public HoldersInMemory with(String name, String... codes) {
        var keys = List.of(codes).stream().map(LogInMemory::key).toList();
        var party = new Party(
                keys.getFirst(),
                LogInMemory.id(codes[0]),
                name,
                "ENTERPRISE",
                List.of(),
                List.of(),
                "990202",
                null,
                null,
                keys);
        keys.forEach(key -> byCode.put(key, party));
        return this;
    }

    /** A projection that follows a log, knows these holders, and keeps its snapshots in a folder. */
    public TraceProjection projection(LogInMemory log, Path folder, SenderClock clock) {
        return new TraceProjection(log, new SnapshotFile(log, new DataFolder(folder), clock), this, clock);
    }

    @Override
    public Map<String, Party> parties(Collection<String> codes) {
        var found = new HashMap<>(byCode);
        found.keySet().retainAll(codes);
        return found;
    }

    @Override
    public Map<String, Site> sites(Collection<String> codes) {
        return Map.of();
    }

    @Override
    public boolean isPerson(Party party) {
        return persons.contains(party.id());
    }
}
