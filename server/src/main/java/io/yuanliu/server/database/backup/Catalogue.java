package io.yuanliu.server.database.backup;

import io.yuanliu.server.database.Migrations;
import io.yuanliu.server.database.Session;
import io.yuanliu.server.database.backup.BackupManifest.Migration;
import io.yuanliu.server.database.backup.BackupManifest.Partition;
import io.yuanliu.server.database.backup.BackupManifest.Sequence;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What PostgreSQL knows about the schema of a session: its tables, sequences and the migrations behind them. */
final class Catalogue {
    private static final String IN_SCHEMA = " c.relnamespace = current_schema()::regnamespace ";

    private final Session session;

    Catalogue(Session session) {
        this.session = session;
    }

    /** A table or partition. Keys are marked by a comment that begins so, and stay out of long-lived backups. */
    record Relation(
            String name, boolean holdsRows, boolean keys, Optional<Partition> partition, List<String> columns) {}

    /** Parents before their partitions. */
    List<Relation> relations() throws SQLException {
        return session.rows("""
                with recursive tree as (
                    select c.oid, 0 as depth from pg_class c
                    where %s and c.relkind in ('r', 'p') and not c.relispartition and c.relname not like '%s%%'
                    union all
                    select i.inhrelid, depth + 1 from tree join pg_inherits i on i.inhparent = tree.oid)
                select c.relname, c.relkind = 'r' as rows,
                    coalesce(obj_description(c.oid, 'pg_class') like 'keys%%', false) as keys,
                    (select p.relname from pg_inherits i join pg_class p on p.oid = i.inhparent
                     where i.inhrelid = c.oid) as parent,
                    pg_get_expr(c.relpartbound, c.oid) as bound, pg_get_partkeydef(c.oid) as key,
                    array(select a.attname::text from pg_attribute a where a.attrelid = c.oid and a.attnum > 0
                          and not a.attisdropped and a.attgenerated = '' order by a.attnum) as columns
                from tree join pg_class c using (oid) order by depth, c.relname
                """.formatted(IN_SCHEMA, Migrations.HISTORY), Catalogue::relation);
    }

    private static Relation relation(ResultSet row) throws SQLException {
        Optional<Partition> partition = Optional.empty();
        if (row.getString("parent") != null) {
            String key = row.getString("key");
            partition =
                    Optional.of(new Partition(row.getString("parent"), row.getString("bound"), key == null ? "" : key));
        }
        return new Relation(
                row.getString("relname"),
                row.getBoolean("rows"),
                row.getBoolean("keys"),
                partition,
                Arrays.asList((String[]) row.getArray("columns").getArray()));
    }

    List<Sequence> sequences() throws SQLException {
        List<String> names = session.rows(
                "select c.relname from pg_class c where" + IN_SCHEMA + "and c.relkind = 'S' order by 1",
                row -> row.getString(1));
        var sequences = new ArrayList<Sequence>();
        for (String name : names) {
            sequences.addAll(session.rows(
                    "select last_value, is_called from " + Session.quoted(name),
                    row -> new Sequence(name, row.getLong(1), row.getBoolean(2))));
        }
        return sequences;
    }

    /** All modules' steps in the order in which they ran, so that they can be run again so. */
    List<Migration> migrations() throws SQLException {
        record Step(String at, int rank, Migration migration) {}
        List<String> histories = session.rows(
                "select c.relname from pg_class c where" + IN_SCHEMA + "and c.relkind = 'r' and c.relname like '"
                        + Migrations.HISTORY + "%' order by 1",
                row -> row.getString(1));
        var steps = new ArrayList<Step>();
        for (String history : histories) {
            steps.addAll(session.rows(
                    """
                    select to_char(installed_on, 'YYYYMMDDHH24MISSUS'), installed_rank, version, checksum from %s
                    where success and type = 'SQL' and version is not null
                    """.formatted(Session.quoted(history)),
                    row -> new Step(
                            row.getString(1),
                            row.getInt(2),
                            new Migration(history, row.getString(3), row.getString(4)))));
        }
        // Within one moment a history's own order decides; the root's comes first, all others build on it.
        return steps.stream()
                .sorted(Comparator.comparing(Step::at)
                        .thenComparingInt(step -> step.migration().history().equals(Migrations.HISTORY) ? 0 : 1)
                        .thenComparing(step -> step.migration().history())
                        .thenComparingInt(Step::rank))
                .map(Step::migration)
                .toList();
    }

    /** Whether the schema is there and holds any table. */
    static boolean isEmpty(Session session, String schema) throws SQLException {
        return !session.holds("""
                select 1 from pg_class c join pg_namespace n on n.oid = c.relnamespace
                where n.nspname = ? and c.relkind in ('r', 'p') limit 1
                """, schema);
    }
}
