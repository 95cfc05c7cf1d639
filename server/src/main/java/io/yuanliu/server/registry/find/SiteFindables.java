package io.yuanliu.server.registry.find;

import io.yuanliu.server.registry.Party;
import io.yuanliu.server.registry.Site;
import io.yuanliu.server.scope.Asker;
import io.yuanliu.server.scope.Seen;
import io.yuanliu.server.scope.Whose;
import io.yuanliu.server.search.Findable;
import io.yuanliu.server.search.Hit;
import io.yuanliu.server.search.KeptFindables;
import io.yuanliu.server.search.words.Question;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Places where parties work. */
@Component
class SiteFindables implements KeptFindables {
    static final String OF = "site";

    private final FindRows rows;

    SiteFindables(FindRows rows) {
        this.rows = rows;
    }

    @Override
    public Set<String> kinds() {
        return Set.of(OF);
    }

    @Override
    public String of() {
        return OF;
    }

    @Override
    public List<String> after(String id, int most) {
        return rows.sitesAfter(id, most);
    }

    @Override
    public List<Findable> read(Collection<String> ids) {
        var sites = rows.sites(Asker.platform(), ids);
        var parties = parties(Asker.platform(), sites);
        return sites.stream()
                .map(site -> findable(site, parties.get(site.party())))
                .toList();
    }

    private static Findable findable(Site site, @Nullable Party party) {
        return new Findable(
                OF,
                site.id(),
                OF + ":" + site.id(),
                List.of(site.id()),
                PartyFindables.printed(site.id()),
                List.of(site.name()),
                Findable.shortest(site.name()),
                seen(site, party));
    }

    /** As the policy of sites decides: by the place, or where its party shows. */
    private static List<Seen> seen(Site site, @Nullable Party party) {
        var seen = new ArrayList<Seen>();
        seen.add(Seen.as(Whose.of(site.party(), site.region()))
                .regardlessOf(Whose.CATEGORY)
                .regardlessOf(Whose.STAGE));
        if (party != null) {
            seen.add(party.seen());
        }
        return seen;
    }

    @Override
    public List<Hit> show(Asker asker, String kind, Collection<String> ids, Question question, Locale locale) {
        var sites = rows.sites(asker, ids);
        var parties = parties(asker, sites);
        return sites.stream().map(site -> hit(site, parties.get(site.party()))).toList();
    }

    private static Hit hit(Site site, @Nullable Party party) {
        return new Hit(
                OF,
                site.id(),
                site.name(),
                PartyFindables.printed(site.id()).getFirst(),
                party == null ? null : party.name(),
                site.region(),
                party == null ? null : new Hit.Target("party", party.id()));
    }

    private Map<String, Party> parties(Asker asker, List<Site> sites) {
        var ids = sites.stream().map(Site::party).collect(Collectors.toSet());
        return rows.parties(asker, ids).stream().collect(Collectors.toMap(Party::id, Function.identity()));
    }
}
