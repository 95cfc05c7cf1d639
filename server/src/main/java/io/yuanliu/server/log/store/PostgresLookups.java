package io.yuanliu.server.log.store;

import io.yuanliu.core.lab.Knowledge.Found;
import io.yuanliu.core.lab.Knowledge.Wanted;
import io.yuanliu.server.log.Bytes;
import io.yuanliu.server.log.GuardKey;
import io.yuanliu.server.log.LogLookups;
import io.yuanliu.server.log.RecordText;
import io.yuanliu.server.scope.Asker;
import io.yuanliu.server.scope.Right;
import io.yuanliu.server.scope.ScopedReads;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Look-ups of judging: each a few statements for a whole submission. */
@Component
class PostgresLookups implements LogLookups {
    private static final String NEWEST = """
            select asked.number, found.entry_id, found.body
            from unnest(:types, :fields, :values, :untils::timestamptz[], :limits)
                with ordinality as asked (type, field, value, until, most, number)
            cross join lateral (
                select e.entry_id, e.body, r.event_time, r.received_at, r.position
                from record_index r
                join entry e on e.shard = r.shard and e.position = r.position and e.received_at = r.received_at
                where r.type = asked.type and r.field = asked.field and r.value = asked.value and r.event_time <= asked.until
                    and not exists (select from correction c where c.replaced = e.entry_id)
                order by r.event_time desc, r.received_at desc, r.position desc
                limit asked.most) found
            order by asked.number, found.event_time desc, found.received_at desc, found.position desc
            """;
    private static final String GUARDS = """
            select g.kind, g.key, g.value
            from unnest(:kinds, :keys) as asked (kind, key) join guard g on g.kind = asked.kind and g.key = asked.key
            """;
    private static final String ORIGINAL = """
            select %s, e.profile_version, e.guards, c.entry_id as replaced_by
            from entry_key k
            join entry e on e.shard = k.shard and e.position = k.position and e.received_at = k.received_at
            left join correction c on c.replaced = e.entry_id
            where k.entry_id = :id and e.kind = 1
            """.formatted(EntryRow.COLUMNS);

    /** Of a unit that thousands of entries name, the first hundred are enough to know. */
    private static final String CATEGORIES = """
            select asked.unit, found.category
            from unnest(:units) as asked (unit)
            cross join lateral (
                select e.category
                from (
                    select u.shard, u.position, u.received_at from entry_unit u
                    where u.unit = asked.unit and u.role <> 0
                    order by u.received_at, u.shard, u.position limit 100) u
                join entry e on e.shard = u.shard and e.position = u.position and e.received_at = u.received_at
                where e.category <> :except and not exists (select from correction c where c.replaced = e.entry_id)
                order by e.received_at, e.shard, e.position
                limit 1) found
            """;

    private final ScopedReads reads;
    private final JdbcClient writer;

    PostgresLookups(ScopedReads reads, @Qualifier("writer") JdbcClient writer) {
        this.reads = reads;
        this.writer = writer;
    }

    private record Row(int number, Found found) {}

    @Override
    public Map<Wanted, List<Found>> records(Collection<Wanted> wanted) {
        var asked = List.copyOf(wanted);
        var rows = reads.read(
                Asker.platform(),
                Right.READ,
                sql -> sql.sql(NEWEST)
                        .param("types", asked.stream().map(Wanted::type).toArray(String[]::new))
                        .param("fields", asked.stream().map(Wanted::field).toArray(String[]::new))
                        .param("values", asked.stream().map(Wanted::value).toArray(String[]::new))
                        .param(
                                "untils",
                                asked.stream().map(PostgresLookups::until).toArray(String[]::new))
                        .param("limits", asked.stream().map(Wanted::limit).toArray(Integer[]::new))
                        .query((row, number) -> new Row(
                                row.getInt(1), new Found(row.getString(2), RecordText.read(Bytes.of(row.getBytes(3))))))
                        .list());
        var found = new HashMap<Wanted, List<Found>>();
        asked.forEach(one -> found.put(one, new ArrayList<>()));
        rows.forEach(row -> found.getOrDefault(asked.get(row.number() - 1), new ArrayList<>())
                .add(row.found()));
        return found;
    }

    private static String until(Wanted wanted) {
        return wanted.until() == null ? "infinity" : wanted.until().toString();
    }

    /** Guards are no reader's business: this asks as the writer. */
    @Override
    public Map<GuardKey, Long> guards(Collection<GuardKey> keys) {
        var values = new HashMap<GuardKey, Long>();
        writer.sql(GUARDS)
                .param("kinds", keys.stream().map(GuardKey::kind).toArray(String[]::new))
                .param("keys", keys.stream().map(GuardKey::key).toArray(String[]::new))
                .query(row -> {
                    values.put(new GuardKey(row.getString(1), row.getString(2)), row.getLong(3));
                });
        return values;
    }

    @Override
    public Map<String, String> categories(Collection<String> units, String except) {
        return reads.read(Asker.platform(), Right.READ, sql -> {
            var categories = new HashMap<String, String>();
            sql.sql(CATEGORIES)
                    .param("units", units.toArray(String[]::new))
                    .param("except", except)
                    .query(row -> {
                        categories.put(row.getString(1), row.getString(2));
                    });
            return categories;
        });
    }

    @Override
    public Optional<Original> original(String recordId) {
        return reads.read(
                Asker.platform(),
                Right.READ,
                sql -> sql
                        .sql(ORIGINAL)
                        .param("id", recordId)
                        .query((row, number) -> new Original(
                                EntryRow.read(row, number),
                                RecordText.read(Bytes.of(row.getBytes("body"))),
                                row.getInt("profile_version"),
                                StoredJson.guards(row.getString("guards")),
                                row.getString("replaced_by")))
                        .list()
                        .stream()
                        .findFirst());
    }
}
