package io.yuanliu.server.trace;

import io.yuanliu.server.registry.Party;
import io.yuanliu.server.registry.Site;
import java.util.Collection;
import java.util.Map;

/** Who and where somebody is, by any of his codes (canonical keys); unknown ones are left out. */
public interface Holders {
    Map<String, Party> parties(Collection<String> codes);

    Map<String, Site> sites(Collection<String> codes);

    /** Whether a party is a person, who is named only to those who may see what he did. */
    boolean isPerson(Party party);
}
