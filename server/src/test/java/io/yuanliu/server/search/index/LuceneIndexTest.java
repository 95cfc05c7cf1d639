package io.yuanliu.server.search.index;

import static org.assertj.core.api.Assertions.assertThat;

import io.yuanliu.server.database.DataFolder;
import io.yuanliu.server.scope.Clause;
import io.yuanliu.server.scope.Scope;
import io.yuanliu.server.scope.Seen;
import io.yuanliu.server.scope.Whose;
import io.yuanliu.server.search.FindIndex.Found;
import io.yuanliu.server.search.FindIndex.Wanted;
import io.yuanliu.server.search.Findable;
import io.yuanliu.server.search.IndexEdition;
import io.yuanliu.server.search.words.Question;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LuceneIndexTest {
    private static final Scope ALL = new Scope.Everything();
    private static final List<String> PARTIES = List.of("uscc:a", "uscc:b", "operator:1");
    private static final List<String> REGIONS = List.of("9902", "990221", "990229105", "9903", "990301");
    private static final List<String> CATEGORIES = List.of("livestock", "agri", "circulation");
    private static final List<String> STAGES = List.of("farm", "slaughter");

    @TempDir
    Path folder;

    private LuceneIndex index;
    private IndexEdition edition;
    private final Random random = new Random(20_261_130);

    @BeforeEach
    void anEmptyIndex() {
        index = new LuceneIndex(DataFolder.at(folder), Clock.systemUTC());
        edition = index.begin();
        index.answerFrom(edition);
    }

    @AfterEach
    void leave() {
        edition.close();
    }

    @Test
    void theBestComesFirst() {
        put(numbered("begins", "A-17-003"), numbered("is", "A 17"), numbered("other", "B17"));
        put(named("contains", "城东新发地冷库"), named("longer", "新发地农产品批发市场"), named("equals", "新发地"));
        assertThat(found("a17")).containsExactly("is", "begins");
        assertThat(found("新发地")).containsExactly("equals", "longer", "contains");
        assertThat(found("xfd")).containsExactly("equals", "longer", "contains");
        assertThat(found("新发地 冷库")).containsExactly("contains");
        assertThat(found("A")).as("too short for the beginning of a number").isEmpty();
    }

    @Test
    void aThingIsFoundByItsKeyBeforeAllThatShareANumberWithIt() {
        edition.add(List.of(
                new Findable(
                        "thing", "kind", "o1", List.of("gs1:01/06901234567892"), List.of(), List.of(), 1, List.of()),
                new Findable(
                        "thing",
                        "lot",
                        "o2",
                        List.of("gs1:01/06901234567892/10/A1", "gs1:01/06901234567892"),
                        List.of("A1"),
                        List.of(),
                        0,
                        List.of())));
        edition.refresh();
        assertThat(found("https://id.gs1.org/01/06901234567892/10/A1")).containsExactly("lot", "kind");
        assertThat(found("(01)06901234567892")).containsExactlyInAnyOrder("kind", "lot");
        assertThat(found("6901234567892")).containsExactlyInAnyOrder("kind", "lot");
    }

    @Test
    void pageAfterPageEachThingComesOnce() {
        var all = IntStream.range(0, 137)
                .mapToObj(i -> new Findable(
                        "thing",
                        "t" + i,
                        "o" + i,
                        List.of(),
                        List.of(i % 3 == 0 ? "K" + i : "X" + i),
                        List.of(i % 2 == 0 ? "K" + i + "号" : "东方" + i),
                        i % 7,
                        List.of(seen("uscc:a", "990221"), seen("uscc:b", "9903"))))
                .toList();
        edition.add(all);
        edition.refresh();
        var paged = new ArrayList<String>();
        List<Found> page;
        Found last = null;
        do {
            page = index.find(Question.of("k"), "thing", ALL, new Wanted(10, last == null ? null : last.place(), 0))
                    .items();
            page.forEach(found -> paged.add(found.id()));
            last = page.isEmpty() ? null : page.getLast();
        } while (page.size() == 10);
        assertThat(paged).doesNotHaveDuplicates().hasSize(69);
        assertThat(index.find(Question.of("k"), "thing", ALL, new Wanted(10, null, 1_000))
                        .total())
                .isEqualTo(69);
        assertThat(index.find(Question.of("k"), "thing", ALL, new Wanted(10, null, 50))
                        .total())
                .isEqualTo(50);
    }

    @Test
    void whatIsTakenAwayIsFoundNoMore() {
        put(numbered("one", "A17"), numbered("two", "A17"));
        edition.remove(Set.of("owner:one"));
        edition.refresh();
        assertThat(found("A17")).containsExactly("two");
    }

    @Test
    void whatIsMergedTwiceIsThereOnce() {
        var thing = new Findable(
                "thing", "t", "o", List.of(), List.of("A17"), List.of(), 0, List.of(seen("uscc:a", "9902")));
        var more = new Findable(
                "thing", "t", "o", List.of(), List.of("A17"), List.of(), 0, List.of(seen("uscc:b", "9903")));
        edition.merge(List.of(thing, thing, more));
        edition.merge(List.of(thing));
        edition.refresh();
        assertThat(found("A17")).containsExactly("t");
        assertThat(index.find(Question.of("A17"), "thing", ALL, new Wanted(1, null, 10))
                        .total())
                .isEqualTo(1);
        assertThat(found("A17", Scope.ofParties(Set.of("uscc:b")))).containsExactly("t");
        assertThat(found("A17", Scope.ofParties(Set.of("uscc:c")))).isEmpty();
    }

    @Test
    void onlyWhatWasCommittedIsThereAgain() {
        put(numbered("kept", "A1"));
        edition.commit(Map.of("shard.0", "7"));
        put(numbered("lost", "A1"));
        assertThat(found("A1")).containsExactlyInAnyOrder("kept", "lost");
        edition.close();
        index = new LuceneIndex(DataFolder.at(folder), Clock.systemUTC());
        edition = index.open().orElseThrow();
        index.answerFrom(edition);
        assertThat(edition.progress()).containsExactly(Map.entry("shard.0", "7"));
        assertThat(found("A1")).containsExactly("kept");
    }

    @Test
    void oneThatIsBuiltAnewAndNotFinishedIsForgotten() {
        put(numbered("kept", "A1"));
        edition.commit(Map.of());
        var anew = index.begin();
        anew.add(List.of(numbered("other", "A1")));
        anew.commit(Map.of());
        anew.close();
        edition.close();
        index = new LuceneIndex(DataFolder.at(folder), Clock.systemUTC());
        edition = index.open().orElseThrow();
        index.answerFrom(edition);
        assertThat(found("A1")).containsExactly("kept");
        assertThat(folder.resolve("search")).isDirectoryContaining("glob:**.1").isDirectoryNotContaining("glob:**.2");
    }

    @Test
    void nothingWasKeptWhereNothingWasCommitted() {
        edition.close();
        assertThat(new LuceneIndex(DataFolder.at(folder), Clock.systemUTC()).open())
                .isEmpty();
        edition = index.begin();
    }

    /** The condition on documents decides as the scope does in memory, and so as the policies do in SQL. */
    @Test
    void aScopeCutsAsItDoesInMemory() {
        var things = IntStream.range(0, 400).boxed().collect(Collectors.toMap(i -> "t" + i, _ -> whose()));
        edition.add(things.entrySet().stream()
                .map(one -> new Findable(
                        "thing",
                        one.getKey(),
                        one.getKey(),
                        List.of(),
                        List.of("A1"),
                        List.of(),
                        0,
                        List.of(Seen.as(one.getValue()))))
                .toList());
        edition.refresh();
        for (int asker = 0; asker < 150; asker++) {
            var scope = scope();
            var covered = things.entrySet().stream()
                    .filter(one -> scope.covers(one.getValue()))
                    .map(Map.Entry::getKey)
                    .collect(Collectors.toSet());
            assertThat(new HashSet<>(found("A1", scope))).as(scope.toString()).isEqualTo(covered);
        }
    }

    @Test
    void ofSeveralValuesOneIsEnoughAndRegardlessMeetsAll() {
        var of = Seen.as(Whose.of("uscc:a", "990221"));
        edition.add(List.of(
                thing("several", of.ofAny(Whose.CATEGORY, List.of("livestock", "agri"))),
                thing("all", of.ofAny(Whose.CATEGORY, List.of())),
                thing("none", of)));
        edition.refresh();
        var livestock = Scope.of(Clause.ofAreas(List.of("9902")).in(Whose.CATEGORY, List.of("livestock")));
        var trade = Scope.of(Clause.ofAreas(List.of("9902")).in(Whose.CATEGORY, List.of("circulation")));
        assertThat(found("A1", livestock)).containsExactlyInAnyOrder("several", "all");
        assertThat(found("A1", trade)).containsExactly("all");
        assertThat(found("A1", Scope.of(Clause.ofAreas(List.of("990221"))))).hasSize(3);
        assertThat(found("A1", Scope.of(Clause.everywhere()))).hasSize(3);
        assertThat(found("A1", Scope.of(Clause.everywhere().until(Instant.EPOCH))))
                .isEmpty();
        assertThat(found("A1", new Scope.Nothing())).isEmpty();
    }

    private Whose whose() {
        return new Whose(maybe(PARTIES), null, maybe(REGIONS), maybe(CATEGORIES), maybe(STAGES));
    }

    private Scope scope() {
        var clauses = new ArrayList<Clause>();
        for (int i = random.nextInt(1, 4); i > 0; i--) {
            var clause = switch (random.nextInt(3)) {
                case 0 -> Clause.everywhere();
                case 1 -> Clause.ofParties(some(PARTIES));
                default -> Clause.ofAreas(some(List.of("99", "9902", "990221", "99022910", "9903")));
            };
            if (random.nextInt(4) == 0) {
                clause = clause.in(Whose.REGION, some(List.of("9902", "990301")));
            }
            if (random.nextBoolean()) {
                clause = clause.in(Whose.CATEGORY, some(CATEGORIES));
            }
            if (random.nextInt(3) == 0) {
                clause = clause.in(Whose.STAGE, some(STAGES));
            }
            clauses.add(random.nextInt(5) == 0 ? clause.until(Instant.now().minusSeconds(1)) : clause);
        }
        return Scope.of(clauses);
    }

    private @Nullable String maybe(List<String> values) {
        return random.nextInt(5) == 0 ? null : values.get(random.nextInt(values.size()));
    }

    private List<String> some(List<String> values) {
        return values.subList(0, random.nextInt(1, values.size() + 1));
    }

    private static Seen seen(String party, String region) {
        return Seen.as(Whose.of(party, region));
    }

    private void put(Findable... things) {
        edition.add(List.of(things));
        edition.refresh();
    }

    private static Findable thing(String id, Seen seen) {
        return new Findable("thing", id, id, List.of(), List.of("A1"), List.of(), 0, List.of(seen));
    }

    private static Findable numbered(String id, String number) {
        return new Findable(
                "thing", id, "owner:" + id, List.of(), List.of(number), List.of(), Findable.highest(number), List.of());
    }

    private static Findable named(String id, String name) {
        return new Findable(
                "thing", id, "owner:" + id, List.of(), List.of(), List.of(name), Findable.shortest(name), List.of());
    }

    private List<String> found(String typed) {
        return found(typed, ALL);
    }

    private List<String> found(String typed, Scope scope) {
        return index.find(Question.of(typed), "thing", scope, new Wanted(500, null, 0)).items().stream()
                .map(Found::id)
                .toList();
    }
}
