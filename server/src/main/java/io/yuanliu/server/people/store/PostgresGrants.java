package io.yuanliu.server.people.store;

import io.yuanliu.core.data.Data;
import io.yuanliu.server.people.Grant;
import io.yuanliu.server.people.GrantStore;
import io.yuanliu.server.people.Ground;
import io.yuanliu.server.scope.Dimension;
import io.yuanliu.server.scope.Right;
import io.yuanliu.server.scope.Speaking;
import io.yuanliu.wire.json.JsonReader;
import io.yuanliu.wire.json.JsonWriter;
import java.nio.charset.StandardCharsets;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Grants in PostgreSQL. */
@Repository
class PostgresGrants implements GrantStore {
    private final JdbcClient writer;

    PostgresGrants(@Qualifier("writer") JdbcClient writer) {
        this.writer = writer;
    }

    @Override
    public void add(String holder, Grant grant) {
        var ground = grant.ground();
        var parameters = new HashMap<String, @Nullable Object>();
        parameters.put("id", grant.id());
        parameters.put("holder", holder);
        parameters.put("role", grant.role());
        parameters.put("rights", grant.rights().stream().map(Right::name).toArray(String[]::new));
        parameters.put("everything", ground.everything());
        parameters.put("tree", ground.tree());
        parameters.put("areas", ground.areas().toArray(String[]::new));
        parameters.put("demands", written(ground.demands()));
        parameters.put("speaks", speaks(grant.speaks()));
        parameters.put("speaksFor", speaksFor(grant.speaks()));
        parameters.put("from", grant.from().atOffset(ZoneOffset.UTC));
        var until = grant.until();
        parameters.put("until", until == null ? null : until.atOffset(ZoneOffset.UTC));
        parameters.put("by", grant.by());
        writer.sql("""
                insert into people_grant (id, holder, role, rights, everything, tree, areas, demands, speaks, speaks_for,
                    valid_from, valid_to, given_by)
                values (:id, :holder, :role, :rights, :everything, :tree, :areas, cast(:demands as jsonb), :speaks,
                    :speaksFor, :from, cast(:until as timestamptz), :by)
                """).params(parameters).update();
    }

    @Override
    public Map<String, List<Grant>> of(Collection<String> holders) {
        return writer
                .sql("""
                        select * from people_grant where holder = any (:holders) and ended_at is null
                        order by valid_from, id
                        """)
                .param("holders", holders.toArray(String[]::new))
                .query((row, number) -> given(row))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Given::holder, Collectors.mapping(Given::grant, Collectors.toUnmodifiableList())));
    }

    @Override
    public Optional<Given> find(UUID id) {
        return writer.sql("select * from people_grant where id = :id")
                .param("id", id)
                .query((row, number) -> given(row))
                .optional();
    }

    @Override
    public boolean end(UUID id, Instant at, String by) {
        return writer.sql("update people_grant set ended_at = :at, ended_by = :by where id = :id and ended_at is null")
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .param("by", by)
                        .param("id", id)
                        .update()
                == 1;
    }

    private static Given given(ResultSet row) throws SQLException {
        var ground = new Ground(
                row.getBoolean("everything"),
                row.getString("tree"),
                texts(row.getArray("areas")),
                demands(row.getString("demands")));
        var grant = new Grant(
                row.getObject("id", UUID.class),
                row.getString("role"),
                texts(row.getArray("rights")).stream().map(Right::valueOf).collect(Collectors.toSet()),
                ground,
                speaking(row.getString("speaks"), row.getString("speaks_for")),
                row.getObject("valid_from", OffsetDateTime.class).toInstant(),
                instant(row, "valid_to"),
                row.getString("given_by"));
        return new Given(row.getString("holder"), grant, Optional.ofNullable(instant(row, "ended_at")));
    }

    private static String written(Map<Dimension, Set<String>> demands) {
        var fields = new TreeMap<String, Data>();
        demands.forEach((dimension, values) -> fields.put(
                dimension.name(),
                Data.of(new TreeSet<>(values).stream().map(Data::of).toList())));
        return JsonWriter.text(new Data.Fields(fields));
    }

    /** A demand in a dimension that this version does not know would be dropped, and widen what was given. */
    private static Map<Dimension, Set<String>> demands(String written) {
        var demands = new HashMap<Dimension, Set<String>>();
        if (!(JsonReader.read(written.getBytes(StandardCharsets.UTF_8)).data() instanceof Data.Fields fields)) {
            throw new IllegalStateException("Demands are no object: " + written);
        }
        fields.values()
                .forEach((name, values) -> demands.put(
                        Dimension.named(name),
                        ((Data.Items) values)
                                .values().stream()
                                        .map(value -> ((Data.Text) value).value())
                                        .collect(Collectors.toSet())));
        return demands;
    }

    private static @Nullable String speaks(@Nullable Speaking speaking) {
        return switch (speaking) {
            case null -> null;
            case Speaking.ForEverybody() -> "EVERYBODY";
            case Speaking.ForTree _ -> "TREE";
            case Speaking.ForAuthority _ -> "AUTHORITY";
            case Speaking.ForRegion _ -> "REGION";
        };
    }

    private static @Nullable String speaksFor(@Nullable Speaking speaking) {
        return switch (speaking) {
            case null -> null;
            case Speaking.ForEverybody() -> null;
            case Speaking.ForTree(var party) -> party;
            case Speaking.ForAuthority(var authority) -> authority;
            case Speaking.ForRegion(var area) -> area;
        };
    }

    private static @Nullable Speaking speaking(@Nullable String speaks, @Nullable String whom) {
        return speaks == null
                ? null
                : whom == null
                        ? new Speaking.ForEverybody()
                        : switch (speaks) {
                            case "TREE" -> new Speaking.ForTree(whom);
                            case "AUTHORITY" -> new Speaking.ForAuthority(whom);
                            case "REGION" -> new Speaking.ForRegion(whom);
                            default -> throw new IllegalStateException(speaks);
                        };
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        @Nullable OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    private static Set<String> texts(Array array) throws SQLException {
        return Arrays.stream((Object[]) array.getArray()).map(Object::toString).collect(Collectors.toSet());
    }
}
