package io.yuanliu.server.scope;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.yuanliu.server.PlatformTest;
import io.yuanliu.server.scope.Dimension.Match;
import io.yuanliu.server.scope.store.WhoseColumns;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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

    private static final List<String> OWNERS = List.of("owner:1", "owner:2");

    /** Beside the four one that no table has a column for, and that nothing in the program knows. */
    private static final Dimension MADE_UP = Dimension.further("owner", "owners", "owner", Match.ONE_OF);

    /** Those of the platform that keep whose their rows are, by what their column of it is called. */
    private static final Map<String, String> KEEPING = Map.of(
            "entry", "owner",
            "refusal", "owner",
            "waiting", "owner",
            "tally", "owner",
            "notice", "owner",
            "task", "owners",
            "flow_item", "owners",
            "file", "owners",
            "order_handover", "owners");

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
        assertThat(readWith("{\"clauses\":[{\"category\":[\"agri\"]}]}")).containsExactly(1);
        assertThat(readWith("{\"clauses\":[{\"category\":[\"agri\"],\"owner\":[\"owner:1\"]}]}"))
                .as("a demand that no dimension stands for")
                .isEmpty();
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

    /** One constant in Java, one call in SQL: every table has the column, every policy asks it, every writer fills it. */
    @Test
    void aFurtherDimensionIsOneLineInJavaAndOneInSql() {
        tried(owner -> {
            var made = withAnother(owner);
            KEEPING.forEach((table, column) ->
                    assertThat(columns(owner, table)).as(table).contains(column));
            assertThat(owner.sql("""
                                    select bool_and(qual like '%%c.owner%%') from pg_policies
                                    where tablename in ('entry', 'refusal', 'tally', 'waiting', 'registry_party', 'submission')
                                    """).query(Boolean.class).single()).isTrue();
            assertThat(owner.sql("""
                                    select pg_get_constraintdef(oid) from pg_constraint
                                    where conrelid = 'tally'::regclass and contype = 'p'
                                    """).query(String.class).single())
                    .isEqualTo("PRIMARY KEY (day, party, region, category, stage, owner)");
            assertThat(differing(owner, made)).isEmpty();
        });
    }

    /** What was written is read as it was; of some values in one column, nothing known stays apart from all of them. */
    @Test
    void whatIsKeptIsReadAsItWas() {
        var columns = WhoseColumns.of(furtherDimensions());
        tried(owner -> {
            var made = withAnother(owner);
            assertThat(read(owner, "guarded", columns)).isEqualTo(made);
            var some = columns.several();
            owner.sql("create table guarded_some (id int primary key, party text, site text, region text, "
                            + "categories text[], stages text[])")
                    .update();
            owner.sql("call yuanliu_guard('guarded_some', '{\"category\": \"categories\", \"stage\": \"stages\"}', "
                            + "several => true)")
                    .update();
            var rows = new ArrayList<Whose>();
            made.forEach(whose -> rows.add(
                    random.nextInt(3) > 0
                            ? whose
                            : Whose.of(whose.party(), whose.region()).regardlessOf(Whose.CATEGORY, MADE_UP)));
            insert(owner, "guarded_some", some, rows);
            assertThat(read(owner, "guarded_some", some)).isEqualTo(rows);
            assertThat(differing(owner, "guarded_some", rows)).isEmpty();
        });
    }

    /** The comparison itself can fail: a policy as it was before the dimension shows what somebody may not see. */
    @Test
    void aPolicyThatLacksTheFurtherDimensionIsCaught() {
        var before = Objects.requireNonNull(policies().get("guarded"));
        tried(owner -> {
            var made = withAnother(owner);
            var qual = before.substring(before.indexOf("SELECT ") + "SELECT ".length());
            owner.sql("drop policy in_scope on guarded").update();
            owner.sql("create policy in_scope on guarded for select to yuanliu_reader using (" + qual + ")")
                    .update();
            assertThat(differing(owner, made)).isNotEmpty();
        });
    }

    /** Adds the dimension by the one call, and rows through what every writer names and binds its columns with. */
    private List<Whose> withAnother(JdbcClient owner) {
        var rows = rows().stream()
                .map(whose -> whose.with(MADE_UP, orNull(OWNERS)))
                .toList();
        owner.sql("call yuanliu_dimension('owner', 'owner', 'one of')").update();
        insert(owner, "guarded", WhoseColumns.of(furtherDimensions()), rows);
        return rows;
    }

    private static List<Dimension> furtherDimensions() {
        var dimensions = new ArrayList<>(Whose.DIMENSIONS);
        dimensions.add(MADE_UP);
        return dimensions;
    }

    private static void insert(JdbcClient sql, String table, WhoseColumns columns, List<Whose> rows) {
        as(sql, "yuanliu_writer", () -> {
            for (int i = 0; i < rows.size(); i++) {
                sql.sql("insert into %s (id, %s) values (:id, %s)"
                                .formatted(table, columns.names(), columns.parameters()))
                        .param("id", i)
                        .params(columns.values(rows.get(i)))
                        .update();
            }
        });
    }

    private static List<Whose> read(JdbcClient sql, String table, WhoseColumns columns) {
        var read = new ArrayList<Whose>();
        as(
                sql,
                "yuanliu_writer",
                () -> read.addAll(sql.sql("select * from " + table + " order by id")
                        .query((row, number) -> columns.read(row))
                        .list()));
        return read;
    }

    private static List<String> columns(JdbcClient sql, String table) {
        return sql.sql("select attname from pg_attribute where attrelid = to_regclass(:table) and not attisdropped")
                .param("table", table)
                .query((row, number) -> row.getString(1))
                .list();
    }

    private List<String> differing(JdbcClient owner, List<Whose> rows) {
        return differing(owner, "guarded", rows);
    }

    /** The scopes by which SQL shows other rows than memory covers. */
    private List<String> differing(JdbcClient owner, String table, List<Whose> rows) {
        var differing = new ArrayList<String>();
        as(owner, "yuanliu_reader", () -> {
            for (int i = 0; i < ASKERS; i++) {
                var scope = scope(furtherDimensions());
                owner.sql("select set_config('yuanliu.scope', :scope, true)")
                        .param("scope", scope.json())
                        .query(String.class)
                        .single();
                if (!shown(owner, table).equals(covered(rows, scope))) {
                    differing.add(scope.json());
                }
            }
        });
        return differing;
    }

    private static void as(JdbcClient owner, String role, Runnable work) {
        var himself = owner.sql("select current_user").query(String.class).single();
        owner.sql("set local role " + role).update();
        work.run();
        owner.sql("set local role " + himself).update();
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
        var columns = WhoseColumns.ALL;
        for (int i = 0; i < rows.size(); i++) {
            writer.sql("insert into guarded (id, %s) values (:id, %s)".formatted(columns.names(), columns.parameters()))
                    .param("id", i)
                    .params(columns.values(rows.get(i)))
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
            default -> OWNERS;
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
        return Objects.requireNonNull(reading.execute(status -> {
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
        return shown(sql, "guarded");
    }

    private static List<Integer> shown(JdbcClient sql, String table) {
        return sql.sql("select id from " + table + " order by 1")
                .query((row, number) -> row.getInt(1))
                .list();
    }
}
