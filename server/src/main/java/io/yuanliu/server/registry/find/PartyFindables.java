package io.yuanliu.server.registry.find;

import io.yuanliu.core.identifier.Identifiers;
import io.yuanliu.core.identifier.Reading;
import io.yuanliu.server.registry.Party;
import io.yuanliu.server.registry.find.FindRows.Held;
import io.yuanliu.server.scope.Asker;
import io.yuanliu.server.search.Findable;
import io.yuanliu.server.search.Hit;
import io.yuanliu.server.search.KeptFindables;
import io.yuanliu.server.search.words.Question;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Parties with their licences. Addresses are not among what they are found by, and numbers of persons are nowhere. */
@Component
class PartyFindables implements KeptFindables {
    static final String OF = "party";
    private static final String PARTY = "party";
    private static final String LICENCE = "licence";
    /** Between the parts of a licence's id: in no key, type or number. */
    private static final String BETWEEN = "\u001f";

    private final FindRows rows;

    PartyFindables(FindRows rows) {
        this.rows = rows;
    }

    @Override
    public Set<String> kinds() {
        return Set.of(PARTY, LICENCE);
    }

    @Override
    public String of() {
        return OF;
    }

    @Override
    public List<String> after(String id, int most) {
        return rows.partiesAfter(id, most);
    }

    @Override
    public List<Findable> read(Collection<String> ids) {
        var parties = rows.parties(Asker.platform(), ids);
        var byId = parties.stream().collect(Collectors.toMap(Party::id, Function.identity()));
        var found = new ArrayList<Findable>();
        parties.forEach(party -> found.add(party(party)));
        for (var held : rows.licences(Asker.platform(), ids)) {
            var party = byId.get(held.party());
            if (party != null) {
                found.add(licence(party, held));
            }
        }
        return found;
    }

    private static Findable party(Party party) {
        var keys = new LinkedHashSet<>(List.of(party.id()));
        keys.addAll(party.codes());
        return new Findable(
                PARTY,
                party.id(),
                owner(party),
                List.copyOf(keys),
                keys.stream().flatMap(key -> printed(key).stream()).toList(),
                List.of(party.name()),
                Findable.shortest(party.name()),
                List.of(party.seen()));
    }

    private static Findable licence(Party party, Held held) {
        return new Findable(
                LICENCE,
                id(held),
                owner(party),
                List.of(),
                List.of(held.licence().number()),
                List.of(),
                Findable.highest(held.licence().number()),
                List.of(party.seen()));
    }

    private static String owner(Party party) {
        return OF + ":" + party.id();
    }

    /** A code as it stands on papers. */
    static List<String> printed(String key) {
        return Identifiers.read(key) instanceof Reading.One(var identifier) ? identifier.printed() : List.of(key);
    }

    private static String id(Held held) {
        return String.join(
                BETWEEN, held.party(), held.licence().type(), held.licence().number());
    }

    @Override
    public List<Hit> show(Asker asker, String kind, Collection<String> ids, Question question, Locale locale) {
        return kind.equals(LICENCE) ? licences(asker, ids) : parties(asker, ids);
    }

    private List<Hit> parties(Asker asker, Collection<String> ids) {
        return rows.parties(asker, ids).stream()
                .map(party -> new Hit(
                        PARTY, party.id(), party.name(), printed(party.id()).getFirst(), null, party.region(), null))
                .toList();
    }

    private List<Hit> licences(Asker asker, Collection<String> ids) {
        var holders =
                ids.stream().map(id -> id.substring(0, id.indexOf(BETWEEN))).collect(Collectors.toSet());
        Map<String, Party> parties =
                rows.parties(asker, holders).stream().collect(Collectors.toMap(Party::id, Function.identity()));
        var hits = new ArrayList<Hit>();
        for (var held : rows.licences(asker, parties.keySet())) {
            var party = parties.get(held.party());
            if (party != null && ids.contains(id(held))) {
                hits.add(licence(held, party));
            }
        }
        return hits;
    }

    private static Hit licence(Held held, Party party) {
        return new Hit(
                LICENCE,
                id(held),
                held.licence().number(),
                null,
                held.licence().type() + " · " + party.name(),
                party.region(),
                new Hit.Target(PARTY, party.id()));
    }
}
