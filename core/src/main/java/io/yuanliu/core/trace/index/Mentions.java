package io.yuanliu.core.trace.index;

import io.yuanliu.core.packed.BlockReader;
import io.yuanliu.core.packed.BlockWriter;
import io.yuanliu.core.packed.Rising;
import io.yuanliu.core.trace.telling.CustodyChange;
import io.yuanliu.core.trace.telling.Names;
import io.yuanliu.core.trace.telling.Occurrence;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

/**
 * Which occurrences name somebody, or some place, as having, giving or taking, whether they count or not. Numbers only
 * grow, so each is kept as its distance from the one before, mostly in one or two bytes.
 */
final class Mentions {
    private static final Rising NOTHING = new Rising();

    private final Map<Integer, Rising> mentions = new HashMap<>();

    void add(int number, Occurrence occurrence) {
        var custody = occurrence.custody();
        if (!custody.equals(Occurrence.Custody.NONE) && CustodyChange.of(occurrence) != null) {
            note(custody.actor(), number);
            note(custody.source(), number);
            note(custody.destination(), number);
            note(custody.place(), number);
            note(custody.sourceSite(), number);
            note(custody.destinationSite(), number);
        }
    }

    private void note(int name, int number) {
        if (name != Names.NONE) {
            mentions.computeIfAbsent(name, _ -> new Rising()).add(number);
        }
    }

    /** The numbers of the occurrences that name this one, each once, in their order. */
    int[] of(int name) {
        return mentions.getOrDefault(name, NOTHING).values();
    }

    void save(BlockWriter out) throws IOException {
        out.number(mentions.size());
        for (var mention : mentions.entrySet()) {
            out.number(mention.getKey());
            mention.getValue().save(out);
        }
    }

    void load(BlockReader in) throws IOException {
        for (int left = in.count(); left > 0; left--) {
            mentions.put(in.count(), Rising.load(in));
        }
    }
}
