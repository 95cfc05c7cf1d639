package io.yuanliu.server.search;

import io.yuanliu.core.finding.Finding;
import io.yuanliu.core.text.Nearest;
import io.yuanliu.server.paging.Page;
import io.yuanliu.server.paging.Window;
import io.yuanliu.server.problem.Rejection;
import io.yuanliu.server.scope.Asker;
import io.yuanliu.server.scope.Right;
import io.yuanliu.server.scope.Scope;
import io.yuanliu.server.search.FindIndex.Place;
import io.yuanliu.server.search.FindIndex.Wanted;
import io.yuanliu.server.search.words.Question;
import io.yuanliu.server.search.words.Spelling;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Finds things by what somebody typed, scanned or pasted, kind by kind. The index says where to look, within the asker's
 * scope; what is shown the module of the thing shows, which reads it anew within that scope.
 */
@Component
public class Search {
    /** Things that say most by a number come first. */
    private static final List<String> KINDS = List.of("unit", "paper", "party", "site", "licence", "record");

    private static final int ROUNDS = 4;
    /** Where things stand that are named outright: before all that the index finds. */
    private static final Place FIRST = new Place(0, Long.MIN_VALUE, Long.MIN_VALUE);

    private final FindIndex index;
    private final SearchCopies copies;
    private final Map<String, Findables> sources = new TreeMap<>();
    private final Map<String, DirectFindables> direct = new LinkedHashMap<>();

    Search(FindIndex index, SearchCopies copies, List<Findables> sources, List<DirectFindables> direct) {
        this.index = index;
        this.copies = copies;
        sources.forEach(source -> source.kinds().forEach(kind -> this.sources.put(kind, source)));
        direct.forEach(source -> this.direct.put(source.kind(), source));
    }

    /** What was found of one kind. */
    public record Group(String kind, Page<Hit> found) {}

    /**
     * What was found.
     *
     * @param whole false while the index is being built: there may be more
     */
    public record Answer(List<Group> groups, boolean whole) {}

    /** The kinds of what can be found, in the order of answers. */
    public List<String> kinds() {
        var all = new ArrayList<>(KINDS);
        all.retainAll(known());
        known().stream().filter(kind -> !all.contains(kind)).forEach(all::add);
        return List.copyOf(all);
    }

    private List<String> known() {
        var known = new ArrayList<>(sources.keySet());
        known.addAll(direct.keySet());
        return known;
    }

    /**
     * Finds things of one kind, or the first few of every kind; kinds of which nothing is found are left out.
     *
     * @param typed at most {@link Question#LONGEST} characters; a longer text is refused
     */
    public Answer find(Asker asker, String typed, @Nullable String kind, Window window, Locale locale) {
        if (typed.length() > Question.LONGEST) {
            throw refused("search.too-long", Map.of("most", Integer.toString(Question.LONGEST)));
        }
        var kinds = kind == null ? kinds() : List.of(known(kind));
        if (typed.isBlank()) {
            return new Answer(List.of(), copies.isWhole());
        }
        var question = Question.of(typed);
        if (question.isPersonal()) {
            throw refused("search.personal", Map.of());
        }
        var groups = new ArrayList<Group>();
        for (var one : kinds) {
            var unindexed = direct.get(one);
            var found = unindexed == null
                    ? indexed(one, asker, question, window, locale)
                    : directly(unindexed, asker, question, window, locale);
            if (!found.items().isEmpty()) {
                groups.add(new Group(one, found));
            }
        }
        return new Answer(List.copyOf(groups), copies.isWhole());
    }

    /** The ids of things of a kind that have this very number, whoever may see them: for the platform's own pages. */
    public List<String> exactly(String code, String kind, int most) {
        return exactly(new Scope.Everything(), code, kind, most);
    }

    /** Those of them that may be in the asker's scope, by a number in any spelling; whoever shows them reads them anew. */
    public List<String> exactly(Asker asker, String typed, String kind, int most) {
        var code = Spelling.ofCode(typed);
        return code.isEmpty() ? List.of() : exactly(asker.scope(Right.READ), code, kind, most);
    }

    private List<String> exactly(Scope scope, String code, String kind, int most) {
        return index
                .find(new Question(code, List.of(), code, List.of()), kind, scope, new Wanted(most, null, 0))
                .items()
                .stream()
                .filter(found -> found.place().tier() == 0)
                .map(FindIndex.Found::id)
                .toList();
    }

    /** Waits until what an earlier answer wrote can be found; refuses when that takes too long. */
    public void awaitWritten(@Nullable String header) {
        copies.searchFollower().awaitWritten(header);
        Set.copyOf(sources.values()).forEach(source -> source.awaitWritten(header));
    }

    private String known(String kind) {
        var known = kinds();
        if (!known.contains(kind)) {
            var nearest = Nearest.orAll(kind, known);
            throw refused("search.kind-unknown", Map.of("kind", kind, "known", nearest));
        }
        return kind;
    }

    private static Rejection refused(String code, Map<String, String> values) {
        return new Rejection.Unreadable(Finding.block(code, "", values));
    }

    private static Page<Hit> directly(
            DirectFindables source, Asker asker, Question question, Window window, Locale locale) {
        if (!window.after().isEmpty()) {
            throw Window.unreadable();
        }
        var hits = source.find(asker, question, window.size(), locale);
        return new Page<>(hits, null, hits.size(), null);
    }

    private record Shown(Place place, Hit hit) {}

    private Page<Hit> indexed(String kind, Asker asker, Question question, Window window, Locale locale) {
        var scope = asker.scope(Right.READ);
        var shown = new LinkedHashMap<String, Shown>();
        var after = window.mark(3).map(Search::place).orElse(null);
        if (after == null) {
            shown(kind, asker, source(kind).named(kind, question), question, locale)
                    .forEach((id, hit) -> shown.put(id, new Shown(FIRST, hit)));
        }
        int total = 0;
        int hidden = 0;
        boolean more = true;
        for (int round = 0; round < ROUNDS && more; round++) {
            int wanted = window.size() + 1 - Math.min(window.size(), shown.size());
            var finds =
                    index.find(question, kind, scope, new Wanted(wanted, after, round == 0 ? Window.COUNTED + 1 : 0));
            total += finds.total();
            var hits = shown(
                    kind, asker, finds.items().stream().map(FindIndex.Found::id).toList(), question, locale);
            for (var found : finds.items()) {
                var hit = hits.get(found.id());
                if (hit == null) {
                    hidden++;
                } else {
                    shown.putIfAbsent(found.id(), new Shown(found.place(), hit));
                }
                after = found.place();
            }
            more = finds.items().size() == wanted && shown.size() <= window.size();
        }
        return Page.of(
                window,
                List.copyOf(shown.values()),
                Math.max(shown.size(), total - hidden),
                one -> mark(one.place()),
                Shown::hit);
    }

    private Map<String, Hit> shown(String kind, Asker asker, List<String> ids, Question question, Locale locale) {
        var byId = new LinkedHashMap<String, Hit>();
        if (!ids.isEmpty()) {
            source(kind).show(asker, kind, ids, question, locale).forEach(hit -> byId.put(hit.id(), hit));
        }
        return byId;
    }

    private Findables source(String kind) {
        return Objects.requireNonNull(sources.get(kind));
    }

    private static List<String> mark(Place place) {
        return List.of(Integer.toString(place.tier()), Long.toString(place.order()), Long.toString(place.tie()));
    }

    private static Place place(List<String> mark) {
        try {
            return new Place(Integer.parseInt(mark.get(0)), Long.parseLong(mark.get(1)), Long.parseLong(mark.get(2)));
        } catch (NumberFormatException strange) {
            throw Window.unreadable();
        }
    }
}
