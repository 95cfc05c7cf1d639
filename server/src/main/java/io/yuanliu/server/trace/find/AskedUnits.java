package io.yuanliu.server.trace.find;

import io.yuanliu.core.finding.Finding;
import io.yuanliu.core.identifier.Identifier;
import io.yuanliu.core.identifier.Identifier.Level;
import io.yuanliu.core.identifier.Identifiers;
import io.yuanliu.core.identifier.Reading;
import io.yuanliu.server.problem.Rejection;
import io.yuanliu.server.scope.Asker;
import io.yuanliu.server.search.Search;
import io.yuanliu.server.trace.Trace;
import io.yuanliu.server.trace.answer.UnitSight;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Which unit somebody means by what he typed, scanned or copied from a package. Every question about a unit is read here,
 * so that what one field takes all take: a code in any spelling, else the plain number of a lot among the units that he
 * may see.
 */
@Component
public class AskedUnits {
    /** More of one number are no choice but a search. */
    private static final int MOST = 20;

    private final Search search;
    private final Trace trace;
    private final UnitSight sight;

    AskedUnits(Search search, Trace trace, UnitSight sight) {
        this.search = search;
        this.trace = trace;
        this.sight = sight;
    }

    /**
     * The unit that is meant; refuses what is none, and what is several.
     *
     * @param scheme decides what a bare code is that fits several schemes
     * @param pointer where it stands in what was sent
     */
    public Identifier one(Asker asker, String written, @Nullable String scheme, String pointer) {
        return switch (read(asker, written, scheme)) {
            case Reading.One(var identifier) -> identifier;
            case Reading.Several(var candidates) -> throw ambiguous(written, candidates, pointer);
            case Reading.None(var finding) -> throw new Rejection.Unreadable(finding.under(pointer));
        };
    }

    /** Says between what has to be chosen. */
    public static Rejection ambiguous(String written, List<Identifier> candidates, String pointer) {
        return new Rejection.Ambiguous(
                Finding.block("trace.ambiguous-code", pointer, Map.of("id", written)),
                candidates.stream().map(Identifier::uri).toList());
    }

    /** What is meant: of several things the one that the asker may see. */
    public Reading read(Asker asker, String written, @Nullable String scheme) {
        if (scheme != null && !scheme.isBlank()) {
            return Identifiers.read(written, scheme);
        }
        var reading = Identifiers.read(written);
        if (reading instanceof Reading.One(var identifier) && trace.knows(identifier.key())) {
            return reading;
        }
        if (reading instanceof Reading.Several(var candidates)) {
            var seen = seen(asker, candidates);
            if (!seen.isEmpty()) {
                return seen.size() == 1 ? new Reading.One(seen.getFirst()) : new Reading.Several(seen);
            }
        }
        var numbered = seen(asker, numbered(asker, written));
        return switch (numbered.size()) {
            case 0 -> isOfSomebody(reading) ? unknown(written) : reading;
            case 1 -> new Reading.One(numbered.getFirst());
            default -> new Reading.Several(numbered);
        };
    }

    /** A lot's plain number may look like somebody's code once its hyphens are gone; who or where somebody is are no goods. */
    private static boolean isOfSomebody(Reading reading) {
        return reading instanceof Reading.One(var identifier)
                && (identifier.level() == Level.PARTY || identifier.level() == Level.PLACE);
    }

    private static Reading unknown(String written) {
        return new Reading.None(Finding.block("identifier.unknown", "", Map.of("text", written)));
    }

    private List<Identifier> seen(Asker asker, List<Identifier> units) {
        var seen = sight.seen(asker, units.stream().map(Identifier::key).toList());
        return units.stream().filter(unit -> seen.contains(unit.key())).toList();
    }

    private List<Identifier> numbered(Asker asker, String written) {
        return search.exactly(asker, written, UnitFindables.UNIT, MOST).stream()
                .flatMap(key ->
                        Identifiers.readUri(key) instanceof Reading.One(var unit) ? Stream.of(unit) : Stream.empty())
                .toList();
    }
}
