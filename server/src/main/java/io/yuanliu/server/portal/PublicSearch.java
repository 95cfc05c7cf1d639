package io.yuanliu.server.portal;

import io.yuanliu.core.finding.Finding;
import io.yuanliu.core.identifier.Identifier;
import io.yuanliu.core.identifier.Identifiers;
import io.yuanliu.core.identifier.LocalIdentifier;
import io.yuanliu.core.identifier.Reading;
import io.yuanliu.server.papers.PaperNumber;
import io.yuanliu.server.papers.Papers;
import io.yuanliu.server.problem.Rejection;
import io.yuanliu.server.registry.Registry;
import io.yuanliu.server.search.Search;
import io.yuanliu.server.search.words.Question;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * What everybody may find: a code that he has whole, and a paper by its number. Nobody finds others' by a part of theirs, and
 * no list of firms is open to everybody.
 */
@Service
public class PublicSearch {
    private static final int MOST = 10;
    /** Shorter numbers many give to many things: who asks for them has no thing in his hand. */
    private static final int SHORTEST = 5;

    private final Scan scan;
    private final Papers papers;
    private final Search search;
    private final Registry registry;

    PublicSearch(Scan scan, Papers papers, Search search, Registry registry) {
        this.scan = scan;
        this.papers = papers;
        this.search = search;
        this.registry = registry;
    }

    /**
     * Something that was found.
     *
     * @param number as it is printed
     * @param issuer whose number it is, where it is somebody's own
     * @param address of its page
     */
    public record Found(Kind kind, String number, @Nullable String issuer, String address) {}

    /** What can be found. */
    public enum Kind {
        UNIT,
        PAPER
    }

    /**
     * What was found.
     *
     * @param opens the address to go to at once: of the one thing, or of what is said about a code that nobody knows
     */
    public record Answer(List<Found> found, @Nullable String opens) {}

    /** Looks up what was typed, scanned or pasted; refuses a long text. */
    public Answer find(String typed) {
        if (typed.length() > Question.LONGEST) {
            throw new Rejection.Unreadable(
                    Finding.block("search.too-long", "", Map.of("most", Integer.toString(Question.LONGEST))));
        }
        if (typed.isBlank()) {
            return new Answer(List.of(), null);
        }
        var question = Question.of(typed);
        var found = new ArrayList<Found>();
        paper(question).ifPresent(found::add);
        units(question).forEach(key -> found.add(unit(key)));
        return new Answer(List.copyOf(found), opens(found, question));
    }

    private static @Nullable String opens(List<Found> found, Question question) {
        if (found.size() == 1) {
            return found.getFirst().address();
        }
        boolean isCode = question.keys().stream().anyMatch(Identifier::traceable);
        return found.isEmpty() && isCode ? Addresses.ofScan(question.text()) : null;
    }

    private Optional<Found> paper(Question question) {
        return papers.check(PaperNumber.read(question.text()), "")
                .map(check -> check.paper().number())
                .map(number -> new Found(Kind.PAPER, number, null, "/p/" + number));
    }

    private List<String> units(Question question) {
        var things = question.keys().stream().filter(Identifier::traceable).toList();
        var keys = new LinkedHashSet<String>();
        things.stream().filter(scan::knows).map(Identifier::key).forEach(keys::add);
        if (keys.isEmpty() && question.code().length() >= SHORTEST) {
            keys.addAll(search.exactly(question.code(), "unit", MOST));
        }
        return List.copyOf(keys);
    }

    private Found unit(String key) {
        var identifier = Identifiers.readUri(key) instanceof Reading.One(var one) ? one : null;
        return identifier == null
                ? new Found(Kind.UNIT, key, null, Addresses.ofScan(key))
                : new Found(
                        Kind.UNIT,
                        identifier.printed().getFirst(),
                        issuer(identifier),
                        Addresses.ofScan(identifier.uri()));
    }

    private @Nullable String issuer(Identifier identifier) {
        return identifier instanceof LocalIdentifier local
                ? registry.party(local.issuer())
                        .map(party -> PublicName.of(party, registry.isPerson(party)))
                        .orElse(null)
                : null;
    }
}
