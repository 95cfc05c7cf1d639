package io.yuanliu.server.orders.web;

import io.yuanliu.server.orders.web.OrderViews.WordView;
import io.yuanliu.server.problem.Words;
import io.yuanliu.server.registry.Party;
import io.yuanliu.server.registry.Registry;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What authorities, acts and states are called where orders and hand-overs are read. */
@Component
class OrderNames {
    private final Registry registry;
    private final Words words;

    OrderNames(Registry registry, Words words) {
        this.registry = registry;
        this.words = words;
    }

    /** What authorities are called, looked up for a page at once. */
    Map<String, Party> authorities(Set<String> keys) {
        return registry.parties(keys);
    }

    static String name(String authority, Map<String, Party> authorities) {
        var party = authorities.get(authority);
        return party == null ? authority : party.name();
    }

    WordView word(String family, String word) {
        return new WordView(word, words.text(family + word));
    }
}
