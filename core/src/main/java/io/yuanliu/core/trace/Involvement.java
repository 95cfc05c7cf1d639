package io.yuanliu.core.trace;

import java.util.Set;

/**
 * That an event names a unit, and these parties and sites with it.
 *
 * @param event eventID
 * @param authors who tell it
 * @param parties canonical keys of who gave, took or acted
 * @param sites canonical keys
 */
public record Involvement(String event, Set<String> authors, Set<String> parties, Set<String> sites) {
    public Involvement {
        authors = Set.copyOf(authors);
        parties = Set.copyOf(parties);
        sites = Set.copyOf(sites);
    }
}
