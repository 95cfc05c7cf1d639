package io.yuanliu.core.competence;

import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Who may order what, where. An authority is competent for goods when one row gives it the act at the stage and in the
 * category of one place where they are, and that place lies in its region. What nobody knows of a place is not demanded:
 * the answer says that it is not sure. Where the table is silent, nobody is competent.
 *
 * @param stages by their word
 */
public record CompetenceTable(Map<String, Stage> stages, List<CompetenceRule> rules) {
    public CompetenceTable {
        stages = Collections.unmodifiableMap(new LinkedHashMap<>(stages));
        rules = List.copyOf(rules);
    }

    /** A row that fits a place, and the stage by which it does. */
    private record Fit(CompetenceRule rule, String stage) {}

    /** Whether an authority may do something with goods that are at these places; none means that nobody knows. */
    public Competence judge(Office office, OrderAct act, Collection<Place> places, Areas areas) {
        var known = told(places);
        return known.stream()
                .sorted(Comparator.comparing(Place::isKnown).reversed())
                .flatMap(place -> given(office, act, place, areas).stream())
                .findFirst()
                .<Competence>map(given -> given)
                .orElseGet(() -> new Competence.Elsewhere(competent(act, places)));
    }

    /** A place of which nobody knows where it is counts only where nothing better is known: it lies in nobody's region. */
    private static List<Place> told(Collection<Place> places) {
        var located = places.stream().filter(place -> place.region() != null).toList();
        if (!located.isEmpty()) {
            return located;
        }
        return places.isEmpty() ? List.of(Place.UNKNOWN) : List.copyOf(places);
    }

    private Optional<Competence.Given> given(Office office, OrderAct act, Place place, Areas areas) {
        return fits(act, place)
                .filter(fit -> office.nodes().contains(fit.rule().authority()))
                .filter(fit ->
                        office.rank().filter(fit.rule().ranks()::contains).isPresent())
                .filter(_ -> liesIn(place.region(), office.region(), areas))
                .findFirst()
                .map(fit -> new Competence.Given(fit.rule(), fit.stage(), place));
    }

    private static boolean liesIn(@Nullable String region, @Nullable String area, Areas areas) {
        return area != null && (region == null || areas.isInside(region, area));
    }

    /** Who may do it with goods at these places: of each kind of authority the one nearest to the goods. */
    public List<Addressee> competent(OrderAct act, Collection<Place> places) {
        return told(places).stream()
                .flatMap(place -> fits(act, place).map(fit -> addressee(fit, place)))
                .sorted(Comparator.comparing((Addressee one) -> one.place().isKnown())
                        .reversed()
                        .thenComparing(one -> one.rule().toBeChecked())
                        .thenComparing(Addressee::rank))
                .collect(Collectors.toMap(
                        CompetenceTable::who, Function.identity(), (better, _) -> better, LinkedHashMap::new))
                .values()
                .stream()
                .toList();
    }

    private static List<Object> who(Addressee one) {
        return List.of(one.authority(), one.rank(), Optional.ofNullable(one.region()));
    }

    private static Addressee addressee(Fit fit, Place place) {
        var region = place.region();
        var rank = fit.rule().ranks().stream()
                .filter(one -> region == null || one.of(region).isPresent())
                .min(Comparator.naturalOrder())
                .or(() -> fit.rule().ranks().stream().min(Comparator.naturalOrder()))
                .orElse(Rank.COUNTY);
        var area = region == null ? null : rank.of(region).orElse(null);
        return new Addressee(fit.rule().authority(), rank, area, fit.stage(), place, fit.rule());
    }

    private Stream<Fit> fits(OrderAct act, Place place) {
        return rules.stream()
                .filter(rule -> rule.acts().contains(act))
                .filter(rule -> place.category() == null || rule.categories().contains(place.category()))
                .flatMap(rule -> rule.stages().stream()
                        .sorted()
                        .filter(stage -> isAt(place, stage))
                        .limit(1)
                        .map(stage -> new Fit(rule, stage)));
    }

    private boolean isAt(Place place, String word) {
        var stage = stages.get(word);
        return stage != null
                && (place.nodes().isEmpty() || place.nodes().stream().anyMatch(stage.nodes()::contains));
    }
}
