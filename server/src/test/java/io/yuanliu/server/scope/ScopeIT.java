package io.yuanliu.server.scope;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.yuanliu.server.PlatformTest;
import io.yuanliu.server.scope.Dimension.Match;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The second lock decides as the first: the policies that the procedure makes, beside {@link Scope#covers}. */
@PlatformTest(own = true)
class ScopeIT {
    private static final List<String> PARTIES = List.of("uscc:a", "uscc:b", "operator:1");
    private static final List<String> REGIONS = List.of("9902", "990221", "990229105", "9903", "990301");
    private static final List<String> CATEGORIES = List.of("livestock", "agri", "circulation");
    private static final List<String> STAGES = List.of("farm", "slaughter", "retail");
    private static final int ROWS = 400;
    private static final int ASKERS = 120;

    /** Beside the four: the place, a column that every scoped thing has and that clauses ask nothing of so far. */
    private static final Dimension MADE_UP = new Dimension("site", "site", Match.ONE_OF, Whose::site);

    @Autowired
    @Qualifier("owner")
    DataSource ownerSource;

    @Autowired
    @Qualifier("writer")
    JdbcClient writer;

    @Autowired
    @Qualifier("reader")
    JdbcClient reader;

    @Autowired
    @Qualifier("reader")
    TransactionTemplate reading;

    @Autowired
    ScopedReads reads;

    private final Random random = new Random(20_261_130);

    @BeforeEach
    void aGuardedTable() {
        var owner = JdbcClient.create(ownerSource);
        owner.sql("drop table if exists guarded").update();
        owner.sql("create table guarded (id int primary key, party text, site text, region text, category text)")
                .update();
        owner.sql("call yuanliu_guard('guarded')").update();
    }

    @Test
    void eachSourceIsItsRole() {
        assertThat(writer.sql("select current_user").query(String.class).single())
                .isEqualTo("yuanliu_writer");
        assertThat(reader.sql("select current_user").query(String.class).single())
                .isEqualTo("yuanliu_reader");
    }

    @Test
    void aReadWithoutAScopeRaises() {
        writer.sql("insert into guarded values (1, 'uscc:a')").update();
        assertThatThrownBy(this::read).rootCause().hasMessageContaining("a read without a scope");
        readWith("{\"all\":true}");
        for (int connection = 0; connection < 30; connection++) {
            assertThatThrownBy(this::read).rootCause().hasMessageContaining("a read without a scope");
        }
    }

    @Test
    void anEmptyScopeShowsNothing() {
        writer.sql("insert into guarded values (1, 'uscc:a', null, '990221', 'agri')")
                .update();
        assertThat(readWith("{\"all\":true}")).containsExactly(1);
        assertThat(readWith("{}")).isEmpty();
        assertThat(readWith("{\"clauses\":[]}")).isEmpty();
        assertThat(readWith("{\"clauses\":[{\"party\":[]}]}")).isEmpty();
        assertThat(readWith("{\"clauses\":[{\"region\":[]}]}")).isEmpty();
        assertThat(readWith("{\"parties\":[\"uscc:a\"]}"))
                .as("the form of an older version")
                .isEmpty();
    }

    @Test
    void theReaderCannotWrite() {
        assertThatThrownBy(() -> reader.sql("delete from guarded").update())
                .rootCause()
                .hasMessageContaining("read-only");
        assertThatThrownBy(() -> reader.sql("set transaction read write; delete from guarded")
                        .update())
                .rootCause()
                .hasMessageContaining("permission denied");
    }

    @Test
    void theRightThatIsNamedDecidesHowFarAReadReaches() {
        writer.sql("insert into guarded values (1, 'uscc:a'), (2, 'uscc:b')").update();
        var asker = new Asker(
                "user:x",
                Asker.Kind.OFFICIAL,
                null,
                Map.of(
                        Right.READ, Scope.ofParties(Set.of("uscc:a", "uscc:b")),
                        Right.CORRECT, Scope.ofParties(Set.of("uscc:b"))),
                List.of());
        assertThat(reads.read(asker, Right.READ, ScopeIT::ids)).containsExactly(1, 2);
        assertThat(reads.read(asker, Right.CORRECT, ScopeIT::ids)).containsExactly(2);
        assertThatThrownBy(() -> reads.read(asker, Right.ORDER, ScopeIT::ids)).hasMessageContaining("access.no-scope");
    }

    @Test
    void memoryAndDatabaseDecideAlike() {
        var rows = rows();
        insert(rows);
        for (int i = 0; i < ASKERS; i++) {
            var scope = scope(Whose.DIMENSIONS);
            assertThat(readWith(scope.json())).as(scope.json()).isEqualTo(covered(rows, scope));
        }
    }

    /** What a clause of another table's rows would show is caught: the comparison itself can fail. */
    @Test
    void aPolicyThatForgetsADemandIsCaught() {
        var rows = rows();
        insert(rows);
        var owner = JdbcClient.create(ownerSource);
        owner.sql("drop policy in_scope on guarded").update();
        owner.sql("""
                create policy in_scope on guarded for select to yuanliu_reader using (
                    (select yuanliu_scope_all()) or exists (select from yuanliu_clauses() c
                        where guarded.party = any (c.party) or guarded.region ^@ any (c.region)))
                """).update();
        var scope = Scope.of(Clause.ofAreas(Set.of("99")).in(Whose.CATEGORY, Set.of("agri")));
        assertThat(readWith(scope.json())).isNotEqualTo(covered(rows, scope));
        assertThat(policies()).isNotEqualTo(made());
    }

    @Test
    void everyPolicyIsTheOneThatTheProcedureMakes() {
        assertThat(policies()).containsKeys("entry", "registry_party", "refusal", "tally", "submission");
        assertThat(policies()).isEqualTo(made());
        assertThat(JdbcClient.create(ownerSource).sql("""
                                select relname from pg_class
                                where relnamespace = current_schema()::regnamespace and relrowsecurity
                                  and relname not in (select guarded from scope_guard)
                                """).query(String.class).list())
                .as("tables whose policy nobody keeps")
                .isEmpty();
    }

    /** One constant in Java, one call in SQL, and every table's policy knows a further dimension. */
    @Test
    void aFurtherDimensionIsOneLineInJavaAndOneInSql() {
        var rows = rows();
        insert(rows);
        var dimensions = new ArrayList<>(Whose.DIMENSIONS);
        dimensions.add(MADE_UP);
        tried(owner -> {
            owner.sql("call yuanliu_dimension('site', 'site', 'one of')").update();
            owner.sql("set local role yuanliu_reader").update();
            for (int i = 0; i < ASKERS; i++) {
                var scope = scope(dimensions);
                owner.sql("select set_config('yuanliu.scope', :scope, true)")
                        .param("scope", scope.json())
                        .query(String.class)
                        .single();
                assertThat(ids(owner)).as(scope.json()).isEqualTo(covered(rows, scope));
            }
            assertThat(owner.sql("""
                                    select bool_and(qual like '%c.site%') from pg_policies
                                    where tablename in ('entry', 'refusal', 'tally', 'registry_party', 'submission')
                                    """).query(Boolean.class).single()).isTrue();
        });
    }

    private List<Whose> rows() {
        var rows = new ArrayList<Whose>();
        for (int i = 0; i < ROWS; i++) {
            rows.add(new Whose(
                    orNull(PARTIES),
                    orNull(List.of("gln:1", "gln:2")),
                    orNull(REGIONS),
                    orNull(CATEGORIES),
                    orNull(STAGES)));
        }
        return rows;
    }

    private void insert(List<Whose> rows) {
        for (int i = 0; i < rows.size(); i++) {
            var whose = rows.get(i);
            var parameters = new HashMap<String, @Nullable Object>();
            parameters.put("id", i);
            Whose.COLUMNS.forEach(
                    column -> parameters.put(column.name(), column.of().apply(whose)));
            writer.sql("insert into guarded values (:id, :party, :site, :region, :category, :stage)")
                    .params(parameters)
                    .update();
        }
    }

    private Scope scope(List<Dimension> dimensions) {
        var clauses = new ArrayList<Clause>();
        for (int i = 1 + random.nextInt(3); i > 0; i--) {
            var demands = new HashMap<Dimension, Set<String>>();
            for (var dimension : dimensions) {
                if (random.nextBoolean()) {
                    demands.put(dimension, some(values(dimension)));
                }
            }
            var now = Instant.now();
            clauses.add(new Clause(
                    demands,
                    switch (random.nextInt(4)) {
                        case 0 -> now.plusSeconds(600);
                        case 1 -> now.minusSeconds(600);
                        default -> null;
                    }));
        }
        return Scope.of(clauses);
    }

    private static List<String> values(Dimension dimension) {
        return switch (dimension.name()) {
            case "party" -> PARTIES;
            case "region" -> REGIONS;
            case "category" -> CATEGORIES;
            case "stage" -> STAGES;
            default -> List.of("gln:1", "gln:3");
        };
    }

    private Set<String> some(List<String> values) {
        var some = new HashSet<String>();
        for (int i = 1 + random.nextInt(2); i > 0; i--) {
            some.add(values.get(random.nextInt(values.size())));
        }
        return some;
    }

    private @Nullable String orNull(List<String> values) {
        return random.nextInt(6) == 0 ? null : values.get(random.nextInt(values.size()));
    }

    private static List<Integer> covered(List<Whose> rows, Scope scope) {
        var covered = new ArrayList<Integer>();
        for (int i = 0; i < rows.size(); i++) {
            if (scope.covers(rows.get(i))) {
                covered.add(i);
            }
        }
        return covered;
    }

    private Map<String, String> policies() {
        return policies(JdbcClient.create(ownerSource));
    }

    private static Map<String, String> policies(JdbcClient sql) {
        var policies = new TreeMap<String, String>();
        sql.sql("""
                        select tablename, string_agg(policyname || ' ' || permissive || ' ' || roles::text || ' ' || cmd || ' '
                            || qual || ' ' || coalesce(with_check, ''), ' and ' order by policyname) as written
                        from pg_policies where schemaname = current_schema() group by 1
                        """)
                .query((row, number) -> Map.entry(row.getString(1), row.getString(2)))
                .list()
                .forEach(policy -> policies.put(policy.getKey(), policy.getValue()));
        return policies;
    }

    /** What the procedure would make now. */
    private Map<String, String> made() {
        var made = new HashMap<String, String>();
        tried(owner -> {
            owner.sql("call yuanliu_policies()").update();
            made.putAll(policies(owner));
        });
        return made;
    }

    /** Does something as the owner and leaves nothing of it behind. */
    private void tried(Consumer<JdbcClient> work) {
        new TransactionTemplate(new JdbcTransactionManager(ownerSource)).executeWithoutResult(status -> {
            status.setRollbackOnly();
            work.accept(JdbcClient.create(ownerSource));
        });
    }

    private List<Integer> readWith(String scope) {
        return java.util.Objects.requireNonNull(reading.execute(status -> {
            reader.sql("select set_config('yuanliu.scope', :scope, true)")
                    .param("scope", scope)
                    .query(String.class)
                    .single();
            return read();
        }));
    }

    private List<Integer> read() {
        return ids(reader);
    }

    private static List<Integer> ids(JdbcClient sql) {
        return sql.sql("select id from guarded order by 1")
                .query((row, number) -> row.getInt(1))
                .list();
    }
}
