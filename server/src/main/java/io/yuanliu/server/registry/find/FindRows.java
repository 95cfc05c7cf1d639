package io.yuanliu.server.registry.find;

import io.yuanliu.server.registry.Licence;
import io.yuanliu.server.registry.Party;
import io.yuanliu.server.registry.Site;
import io.yuanliu.server.scope.Asker;
import java.util.Collection;
import java.util.List;

/** The registry's rows, many at once. Every read is cut to what its asker may see. */
public interface FindRows {
    /** A licence of a party. */
    record Held(String party, Licence licence) {}

    List<Party> parties(Asker asker, Collection<String> ids);

    List<Site> sites(Asker asker, Collection<String> ids);

    List<Held> licences(Asker asker, Collection<String> parties);

    /** The ids of parties that follow on this one, at most so many. */
    List<String> partiesAfter(String id, int most);

    /** The ids of sites that follow on this one, at most so many. */
    List<String> sitesAfter(String id, int most);
}
