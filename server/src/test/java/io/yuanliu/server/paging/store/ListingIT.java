package io.yuanliu.server.paging.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.yuanliu.server.PlatformTest;
import io.yuanliu.server.paging.Window;
import io.yuanliu.server.scope.Asker;
import io.yuanliu.server.scope.Clause;
import io.yuanliu.server.scope.Right;
import io.yuanliu.server.scope.Scope;
import io.yuanliu.server.scope.ScopedReads;
import io.yuanliu.server.scope.Whose;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Lists read page by page, beside the same list cut out of all rows at once. */
@PlatformTest
class ListingIT {
    private enum Colour {
        RED,
        GREEN
    }

    private record Row(
            int id, @Nullable String party, @Nullable String region, Colour colour, Instant since) {}

    private static final int ROWS = 300;
    private static final int ASKERS = 60;
    private static final List<@Nullable String> PARTIES = Arrays.asList("uscc:a", "uscc:b", null);
    private static final List<String> AREAS = List.of("99", "9902", "990221", "9903", "990301", "98");
    private static final List<@Nullable String> REGIONS =
            Arrays.asList("990221", "990221105", "990229", "990301", "980101", null);
    private static final Instant BEGUN = Instant.parse("2026-11-30T00:00:00Z");
    private static final Comparator<Row> ORDER =
            Comparator.comparing(Row::since).thenComparingInt(Row::id);
    private static final Listing<Row> LIST = Listing.of(
                    "r.*",
                    "listed r",
                    (row, number) -> new Row(
                            row.getInt("id"),
                            row.getString("party"),
                            row.getString("region"),
                            Colour.valueOf(row.getString("colour")),
                            row.getTimestamp("since").toInstant()))
            .filter("colour", "r.colour = :colour or r.colour is null")
            .filter("since", "r.since >= :since");
    private static final Listing<Row> LATEST = LIST.latestFirst(Key.instant("r.since"), Key.number("r.id"));
    private static final Listing<Row> LOWEST = LIST.lowestFirst(Key.instant("r.since"), Key.number("r.id"));

    @Autowired
    @Qualifier("owner")
    DataSource ownerSource;

    @Autowired
    @Qualifier("writer")
    JdbcClient writer;

    @Autowired
    ScopedReads reads;

    private final Random random = new Random(20_261_130);
    private final List<Row> rows = new ArrayList<>();

    @BeforeEach
    void manyRowsOfFewMoments() {
        var owner = JdbcClient.create(ownerSource);
        owner.sql("drop table if exists listed").update();
        owner.sql("create table listed (id int primary key, party text, region text, colour text, since timestamptz)")
                .update();
        owner.sql("call yuanliu_guard('listed', '{\"category\": null, \"stage\": null}')")
                .update();
        for (int id = 0; id < ROWS; id++) {
            var row = new Row(
                    id,
                    PARTIES.get(random.nextInt(PARTIES.size())),
                    REGIONS.get(random.nextInt(REGIONS.size())),
                    Colour.values()[random.nextInt(2)],
                    BEGUN.plusMillis(random.nextInt(40)));
            rows.add(row);
            writer.sql(
                            "insert into listed (id, party, region, colour, since) values (:id, :party, :region, :colour, :since)")
                    .param("id", row.id())
                    .param("party", row.party())
                    .param("region", row.region())
                    .param("colour", row.colour().name())
                    .param("since", row.since().atOffset(ZoneOffset.UTC))
                    .update();
        }
    }

    @Test
    void allPagesTogetherAreTheWholeListHoweverLongTheyAre() {
        for (int size : List.of(1, 7, 50, 200)) {
            assertThat(read(LATEST, everything(), size, Map.of())).isEqualTo(sorted(rows.stream(), ORDER.reversed()));
            assertThat(read(LOWEST, everything(), size, Map.of())).isEqualTo(sorted(rows.stream(), ORDER));
        }
    }

    @Test
    void filtersAndScopeCutTheListAndItsCount() {
        var since = BEGUN.plusMillis(20);
        var red = new HashMap<String, @Nullable Object>(Map.of("colour", Colour.RED));
        red.put("since", null);
        assertThat(read(LATEST, everything(), 9, red))
                .isEqualTo(sorted(rows.stream().filter(row -> row.colour() == Colour.RED), ORDER.reversed()));
        var own = rows.stream()
                .filter(row -> "uscc:a".equals(row.party())
                        && row.colour() == Colour.GREEN
                        && !row.since().isBefore(since));
        assertThat(read(LATEST, party("uscc:a"), 9, Map.of("colour", Colour.GREEN, "since", since)))
                .isEqualTo(sorted(own, ORDER.reversed()));
        assertThatThrownBy(() -> read(LATEST, party(), 9, Map.of())).hasMessageContaining("access.no-scope");
    }

    @Test
    void sliceBySliceItIsTheSameListAndTheSameCount() {
        var along = List.of(
                LATEST.along(new Slices(writer, "listed r", "r.party", "r.region")),
                LOWEST.along(new Slices(writer, "listed r", "r.party", "r.region collate \"C\"")));
        for (int asked = 0; asked < ASKERS; asked++) {
            var asker = asker(scope());
            var size = 1 + random.nextInt(60);
            var wanted = Map.<String, @Nullable Object>of("colour", Colour.values()[random.nextInt(2)]);
            for (var slices : along) {
                assertThat(read(slices, asker, size, wanted))
                        .as("%s", asker.scope(Right.READ))
                        .isEqualTo(read(slices.along(null), asker, size, wanted));
            }
            var each = new ArrayList<Row>();
            along.getFirst().each(reads, asker, Right.READ, wanted, each::add);
            assertThat(each).isEqualTo(read(LATEST, asker, size, wanted));
        }
    }

    @Test
    void whoeverSeesMoreSlicesThanPagesAreReadByIsToldTheSame() {
        var slices = LATEST.along(new Slices(writer, "listed r", "r.party", "r.region"));
        var many = new HashSet<>(Set.of("uscc:a"));
        for (int other = 0; other <= Slices.MOST_PARTIES; other++) {
            many.add("uscc:other" + other);
        }
        var asker = asker(Scope.ofParties(many));
        assertThat(new Slices(writer, "listed r", "r.party", "r.region").of(asker.scope(Right.READ)))
                .hasValueSatisfying(cut -> assertThat(cut.areFew()).isFalse());
        assertThat(read(slices, asker, 9, Map.of())).isEqualTo(read(LATEST, asker, 9, Map.of()));
    }

    @Test
    void slicesAreOnlyForWhoIsCutByPartiesAndAreas() {
        var slices = new Slices(writer, "listed r", "r.party", "r.region");
        assertThat(slices.of(new Scope.Everything())).isEmpty();
        assertThat(slices.of(Scope.of(
                        Clause.ofParties(Set.of("uscc:a")), Clause.everywhere().in(Whose.CATEGORY, Set.of("agri")))))
                .isEmpty();
    }

    /** Some parties, some areas one within the other, both or one of them; one clause or two. */
    private Scope scope() {
        var clauses = new ArrayList<Clause>();
        do {
            var clause = random.nextBoolean()
                    ? Clause.ofAreas(some(AREAS))
                    : Clause.ofParties(some(List.of("uscc:a", "uscc:b", "uscc:none")));
            clauses.add(random.nextBoolean() ? clause.orOf("uscc:b") : clause);
        } while (random.nextInt(3) == 0);
        return Scope.of(clauses);
    }

    private Set<String> some(List<String> values) {
        var some = new HashSet<String>();
        do {
            some.add(values.get(random.nextInt(values.size())));
        } while (random.nextBoolean());
        return some;
    }

    @Test
    void aMarkThatTheListDidNotGiveOutIsRefused() {
        for (var mark : List.of(
                "nonsense",
                mark("yesterday", "1"),
                mark("2026-11-30T00:00:00Z", "one"),
                mark("2026-11-30T00:00:00Z"),
                mark("2026-11-30T00:00:00Z", "1' or true --"))) {
            assertThatThrownBy(() -> LATEST.page(reads, everything(), Right.READ, Window.read(5, mark), Map.of()))
                    .as(mark)
                    .hasMessageContaining("request.mark");
        }
    }

    @Test
    void aFilterOrAnOrderThatIsNoneIsTheProgramsFault() {
        assertThatThrownBy(() -> read(LATEST, everything(), 5, Map.of("color", Colour.RED)))
                .hasMessageContaining("no filter color");
        assertThatThrownBy(() -> read(LIST, everything(), 5, Map.of())).hasMessageContaining("without an order");
    }

    private List<Row> read(Listing<Row> list, Asker asker, int size, Map<String, @Nullable Object> wanted) {
        var read = new ArrayList<Row>();
        String after = null;
        do {
            var page = list.page(reads, asker, Right.READ, Window.read(size, after), wanted);
            read.addAll(page.items());
            after = page.next();
            assertThat(page.items()).hasSizeLessThanOrEqualTo(size);
            if (after == null) {
                assertThat(page.total()).isEqualTo(read.size());
            }
        } while (after != null);
        return read;
    }

    private static String mark(String... parts) {
        return Base64.getUrlEncoder()
                .encodeToString(String.join("\u001f", parts).getBytes(StandardCharsets.UTF_8));
    }

    private static List<Row> sorted(Stream<Row> rows, Comparator<Row> by) {
        return rows.sorted(by).toList();
    }

    private static Asker everything() {
        return asker(new Scope.Everything());
    }

    private static Asker party(String... parties) {
        return asker(Scope.ofParties(Set.of(parties)));
    }

    private static Asker asker(Scope scope) {
        return new Asker("user:x", Asker.Kind.OFFICIAL, null, Map.of(Right.READ, scope), List.of());
    }
}
