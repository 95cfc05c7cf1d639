package io.yuanliu.server.database;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.util.List;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationVersion;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A database of 0.1.0 as it stood when one room held access, and one the log: it goes on, and nobody's rights change. */
class UpgradeIT {
    /** The last step of each folder that there was then. */
    private static final Map<String, String> THEN =
            Map.of("__root", "1", "access", "1", "registry", "1", "profiles", "1", "capture", "2", "portal", "1");

    @Test
    void aDatabaseFromBeforeTheGrantsGoesOn() {
        try (var owner = owner()) {
            for (var module : List.of("__root", "access", "registry", "profiles", "capture", "portal")) {
                flyway(owner, module)
                        .target(MigrationVersion.fromVersion(THEN.get(module)))
                        .load()
                        .migrate();
            }
            var sql = JdbcClient.create(owner);
            sql.sql("""
                    insert into access_user (name, display_name, password, kind, party, region, categories, rights, must_change)
                    values ('admin', 'A', '', 'ADMINISTRATOR', null, null, '{}', '{READ,CAPTURE,MANAGE_ACCESS}', false),
                           ('vet', 'V', '', 'OFFICIAL', null, '990221', '{livestock}', '{READ}', false),
                           ('clerk', 'C', '', 'ENTERPRISE', 'uscc:a', null, '{}', '{READ,CAPTURE}', false)
                    """).update();
            sql.sql("""
                    insert into access_client (id, name, secret, kind, party, region, categories, rights, created_by)
                    values ('robot', 'R', '', 'AUTOMATION', null, null, '{}', '{CAPTURE,READ}', 'platform'),
                           ('lost', 'L', '', 'OFFICIAL', null, null, '{}', '{READ}', 'user:admin')
                    """).update();
            sql.sql("alter table tally no force row level security").update();
            sql.sql("insert into log_shard (shard, position) values (0, 7), (1, 3)")
                    .update();
            sql.sql("""
                    insert into tally (day, shard, party, region, category, events, records, held)
                    values ('2026-11-30', 0, 'uscc:a', '990221', 'livestock', 5, 1, 1),
                           ('2026-11-30', 1, 'uscc:a', '990221', 'livestock', 1, 2, 0)
                    """).update();
            sql.sql("alter table tally force row level security").update();
            sql.sql("alter table entry no force row level security").update();
            sql.sql("""
                    insert into entry (shard, position, received_at, event_time, kind, worst, error_declaration, submission,
                        entry_id, client, type, party, region, category, tags, body)
                    values (0, 7, now(), now(), 1, 0, false, '00000000-0000-0000-0000-000000000001', 'r7', 'client:x',
                        'circulation/labTest', 'uscc:a', '990221', 'circulation', '{}', '{}')
                    """).update();
            sql.sql("alter table entry force row level security").update();
            sql.sql("alter table entry_unit no force row level security").update();
            sql.sql("""
                    insert into entry_unit (shard, position, received_at, role, unit)
                    select 0, 7, now(), 1, unit from unnest(array['batch:1', 'local:lot:a:1', 'local:tray:a:1', 'local:tray:b:2',
                        'local:tray-top:a:1', 'local:trays:a:1', 'node:1']) as u (unit)
                    """).update();
            sql.sql("alter table entry_unit force row level security").update();
            Migrations.MODULES.forEach(module -> flyway(owner, module).load().migrate());
            assertThat(grants(sql))
                    .containsExactly(
                            "client:lost {READ} false {} {} - -",
                            "client:robot {CAPTURE,READ} true {} {} EVERYBODY -",
                            "user:admin {READ,CAPTURE,MANAGE_ACCESS,READ_OPERATIONS,CORRECT,ORDER} true {} {} EVERYBODY -",
                            "user:clerk {READ,CAPTURE} false {} {} TREE uscc:a",
                            "user:vet {READ} false {990221} {livestock} - -");
            assertThat(texts(sql, "select word from log_former_kind order by word"))
                    .as("kinds that units of the log are of")
                    .containsExactly("lot", "tray", "tray-top", "trays");
            sql.sql("alter table tally no force row level security").update();
            assertThat(texts(sql, "select t::text from tally t"))
                    .as("what was counted by hand answers")
                    .containsExactly("(2026-11-30,uscc:a,990221,livestock,\"\",6,3,1)");
            assertThat(texts(sql, "select c::text from log_cursor c order by 1"))
                    .as("until the fold, of a later version, has counted anew")
                    .containsExactly("(tally,\"\",0,0,7)", "(tally,\"\",1,0,3)");
            sql.sql("alter table entry no force row level security").update();
            assertThat(texts(sql, "select concat_ws(' ', entry_id, region, category, coalesce(stage, '-')) from entry"))
                    .as("what was written stays as it was: nobody knows at which node it happened")
                    .containsExactly("r7 990221 circulation -");
        }
    }

    @Test
    void aFileIsOfTheStagesOfWhatItBelongsTo() {
        try (var owner = owner("yuanliu_of_files")) {
            var before = Migrations.MODULES.subList(0, Migrations.MODULES.indexOf("scope"));
            before.forEach(module -> flyway(owner, module).load().migrate());
            flyway(owner, "scope")
                    .target(MigrationVersion.fromVersion("2"))
                    .load()
                    .migrate();
            var sql = JdbcClient.create(owner);
            for (var table : List.of("file", "registry_party", "entry", "entry_key")) {
                sql.sql("alter table " + table + " no force row level security").update();
            }
            sql.sql("""
                    insert into registry_party (id, written, name, kind, nodes, categories, created_by)
                    select 'uscc:' || name, name, name, (select min(code) from registry_kind), nodes, '{}', 'user:admin'
                    from (values ('farm', array['farm']), ('any', '{}'::text[])) as p (name, nodes)
                    """).update();
            sql.sql("""
                    insert into entry (shard, position, received_at, event_time, kind, worst, error_declaration, submission,
                        entry_id, client, type, stage, tags, body)
                    select 0, n, '2026-11-30', '2026-11-30', 1, 0, false, '00000000-0000-0000-0000-000000000001', 'r' || n,
                        'client:x', 'circulation/labTest', stage, '{}', '{}'
                    from (values (1, 'market'), (2, null)) as e (n, stage)
                    """).update();
            sql.sql("""
                    insert into entry_key (entry_id, client, error_declaration, content, shard, position, received_at)
                    select entry_id, client, false, '', shard, position, received_at from entry
                    """).update();
            sql.sql("""
                    insert into file (id, owner_kind, owner_id, party, name, media_type, bytes, sha256, sealed, added_at,
                        added_by)
                    select gen_random_uuid(), kind, owner, party, owner, 'text/plain', 1, '', false, now(), 'user:a'
                    from (values ('record', 'r1', 'uscc:farm'), ('record', 'r2', 'uscc:farm'), ('record', 'r3', null),
                        ('filing', 'f1', 'uscc:farm'), ('licence', 'l1', 'uscc:any')) as f (kind, owner, party)
                    """).update();
            Migrations.MODULES.forEach(module -> flyway(owner, module).load().migrate());
            sql.sql("alter table file no force row level security").update();
            assertThat(texts(sql, "select owner_id || ' ' || coalesce(stages::text, '-') from file order by 1"))
                    .containsExactly("f1 {farm}", "l1 {}", "r1 {market}", "r2 -", "r3 -");
        }
    }

    private static List<String> grants(JdbcClient sql) {
        return sql.sql("""
                        select concat_ws(' ', holder, rights::text, everything::text, areas::text, translate(coalesce(demands -> 'category', '[]')::text, '[]"', '{}'),
                            coalesce(speaks, '-'), coalesce(speaks_for, '-'))
                        from people_grant order by holder
                        """).query((row, number) -> row.getString(1)).list();
    }

    private static List<String> texts(JdbcClient sql, String question) {
        return sql.sql(question).query((row, number) -> row.getString(1)).list();
    }

    private static HikariDataSource owner() {
        return owner("yuanliu_upgraded");
    }

    private static HikariDataSource owner(String schema) {
        var login = TestPostgres.database();
        var owner = new HikariDataSource();
        owner.setJdbcUrl(login.url());
        owner.setUsername(login.user());
        owner.setPassword(login.password());
        owner.setSchema(schema);
        owner.setMaximumPoolSize(2);
        owner.setConnectionInitSql("set role " + Roles.OWNER);
        return owner;
    }

    private static org.flywaydb.core.api.configuration.FluentConfiguration flyway(
            HikariDataSource owner, String module) {
        return Flyway.configure()
                .dataSource(owner)
                .schemas(owner.getSchema())
                .defaultSchema(owner.getSchema())
                .table(Migrations.history(module))
                .locations(Migrations.folder(module))
                .baselineOnMigrate(true)
                .baselineVersion(MigrationVersion.fromVersion("0"));
    }
}
