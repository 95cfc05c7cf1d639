package io.yuanliu.core.trace;

import java.util.Set;
import java.util.TreeSet;

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

    static Involvement of(Occurrence occurrence, Set<String> authors, Names names) {
        var custody = occurrence.custody().known(names);
        return new Involvement(
                occurrence.event(),
                authors,
                keys(names, custody.actor(), custody.source(), custody.destination()),
                keys(names, custody.place(), custody.sourceSite(), custody.destinationSite()));
    }

    private static Set<String> keys(Names names, int... numbers) {
        var keys = new TreeSet<String>();
        for (int number : numbers) {
            if (number != Names.NONE) {
                keys.add(names.key(number));
            }
        }
        return keys;
    }
}
