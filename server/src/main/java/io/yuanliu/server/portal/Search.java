package io.yuanliu.server.portal;

import io.yuanliu.core.identifier.Identifier;
import io.yuanliu.core.identifier.Identifiers;
import io.yuanliu.core.identifier.Reading;
import io.yuanliu.server.registry.RegistryStore;
import io.yuanliu.server.scope.Asker;
import io.yuanliu.server.trace.Trace;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Service;

/** One box for everything: a code that the graph knows, or parties by name or code, as far as the asker may see them. */
@Service
public class Search {
    private static final int MOST_PARTIES = 8;

    private final Trace trace;
    private final RegistryStore registry;

    Search(Trace trace, RegistryStore registry) {
        this.trace = trace;
        this.registry = registry;
    }

    /** Something found: {@code kind} is {@code unit} or {@code party}, {@code id} opens it. */
    public record Hit(String kind, String id, String title) {}

    /** Units first, then parties; nothing for a blank question. */
    public List<Hit> find(Asker asker, String words) {
        var asked = words.strip();
        if (asked.isEmpty()) return List.of();
        var hits = new ArrayList<Hit>();
        units(compact(asked)).forEach(hits::add);
        registry.parties(asker, new RegistryStore.Search(asked, null, 0, MOST_PARTIES))
                .items()
                .forEach(party -> hits.add(new Hit("party", party.id(), party.name())));
        return List.copyOf(hits);
    }

    private List<Hit> units(String code) {
        var candidates = switch (Identifiers.read(code)) {
            case Reading.One(Identifier one) -> List.of(one);
            case Reading.Several(List<Identifier> several) -> several;
            case Reading.None _ -> List.<Identifier>of();
        };
        return candidates.stream()
                .filter(candidate -> trace.knows(candidate.key()))
                .map(candidate -> trace.written(candidate.key()))
                .map(written -> new Hit("unit", written, PublicName.ofUnit(written)))
                .toList();
    }

    /** A code may be typed with the blanks with which it is printed. */
    private static String compact(String words) {
        return words.chars().allMatch(letter -> Character.isDigit(letter) || letter == ' ')
                ? words.replace(" ", "")
                : words;
    }
}
