package io.yuanliu.server.registry.store;

import io.yuanliu.core.text.LocalText;
import io.yuanliu.server.paging.Page;
import io.yuanliu.server.paging.Window;
import io.yuanliu.server.registry.Licence;
import io.yuanliu.server.registry.Party;
import io.yuanliu.server.registry.PartyKind;
import io.yuanliu.server.registry.PartyVersion;
import io.yuanliu.server.registry.RegistryStore;
import io.yuanliu.server.registry.Site;
import io.yuanliu.server.scope.Asker;
import io.yuanliu.server.scope.PartyTree;
import io.yuanliu.server.scope.Right;
import io.yuanliu.server.scope.ScopedReads;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The registry in PostgreSQL; every read but the two that access itself needs goes through a scope. */
@Repository
class PostgresRegistry implements RegistryStore, PartyTree {
    private static final String PARTY = """
            select p.*, array(select key from registry_party_code c where c.party = p.id and c.key <> p.id order by key)
                as codes
            from registry_party p
            """;

    private final ScopedReads reads;
    private final JdbcClient writer;
    private final PartyWrites parties;
    private final SiteWrites sites;

    PostgresRegistry(ScopedReads reads, @Qualifier("writer") JdbcClient writer, PartyWrites parties, SiteWrites sites) {
        this.reads = reads;
        this.writer = writer;
        this.parties = parties;
        this.sites = sites;
    }

    @Override
    public Map<String, Party> parties(Asker asker, Collection<String> keys) {
        return reads.read(asker, Right.READ, reader -> {
            var found = new HashMap<String, Party>();
            reader.sql("""
                    select k.key as asked, p.*,
                        array(select key from registry_party_code c where c.party = p.id and c.key <> p.id order by key)
                            as codes
                    from registry_party_code k join registry_party p on p.id = k.party
                    where k.key = any(:keys)
                    """)
                    .param("keys", keys.toArray(String[]::new))
                    .query((row, number) -> Map.entry(row.getString("asked"), Rows.party(row)))
                    .list()
                    .forEach(entry -> found.put(entry.getKey(), entry.getValue()));
            return found;
        });
    }

    @Override
    public Page<Party> parties(Asker asker, Search search) {
        var where = """
                where (cast(:like as text) is null or p.name ilike :like or p.id ilike :like
                    or exists (select from registry_party_code c where c.party = p.id
                               and (c.key ilike :like or c.written ilike :like)))
                  and (cast(:party as text) is null or p.id = :party or p.parent = :party)
                """;
        var behind = search.window().mark(2).isPresent() ? " and (p.name, p.id) > (:name, :last)" : "";
        return reads.read(asker, Right.READ, reader -> {
            var items = reader.sql(PARTY + where + behind + " order by p.name, p.id limit :rows")
                    .params(parameters(search))
                    .query((row, number) -> Rows.party(row))
                    .list();
            var counted = counted(reader, "registry_party p " + where, search);
            return Page.of(search.window(), items, counted, row -> List.of(row.name(), row.id()), row -> row);
        });
    }

    @Override
    public List<Party> authorities(String node, String region) {
        return reads.read(
                Asker.platform(),
                Right.READ,
                reader -> reader.sql(PARTY + """
                        where p.region = :region and p.kind = 'AUTHORITY' and :node = any (p.nodes) order by p.name, p.id
                        """)
                        .param("node", node)
                        .param("region", region)
                        .query((row, number) -> Rows.party(row))
                        .list());
    }

    @Override
    public List<PartyVersion> history(Asker asker, String party) {
        return reads.read(
                asker,
                Right.READ,
                reader -> reader.sql("""
                        select v.*, v.party as id, p.written, array[]::text[] as codes
                        from registry_party_version v join registry_party p on p.id = v.party
                        where v.party = :party order by v.version desc limit 200
                        """)
                        .param("party", party)
                        .query((row, number) -> new PartyVersion(
                                row.getInt("version"),
                                row.getObject("valid_from", OffsetDateTime.class)
                                        .toInstant(),
                                row.getString("changed_by"),
                                Rows.party(row)))
                        .list());
    }

    @Override
    public Optional<String> person(byte[] numberHash) {
        return writer.sql("select party from registry_person where number_hash = :hash")
                .param("hash", numberHash)
                .query(String.class)
                .optional();
    }

    @Override
    public Set<String> under(String partyKey) {
        return Set.copyOf(
                writer.sql("""
                with recursive below as (
                    select id from registry_party where parent = :party
                    union
                    select p.id from registry_party p join below b on p.parent = b.id)
                select id from below where id <> :party
                """).param("party", partyKey).query(String.class).list());
    }

    @Override
    public Map<String, Site> sites(Asker asker, Collection<String> keys) {
        return reads.read(asker, Right.READ, reader -> {
            var found = new HashMap<String, Site>();
            reader.sql("select * from registry_site where id = any(:keys)")
                    .param("keys", keys.toArray(String[]::new))
                    .query((row, number) -> Rows.site(row))
                    .list()
                    .forEach(site -> found.put(site.id(), site));
            return found;
        });
    }

    @Override
    public Page<Site> sites(Asker asker, Search search) {
        var where = """
                where (cast(:like as text) is null or name ilike :like or id ilike :like or written ilike :like)
                  and (cast(:party as text) is null or party = :party)
                """;
        var behind = search.window().mark(2).isPresent() ? " and (name, id) > (:name, :last)" : "";
        return reads.read(asker, Right.READ, reader -> {
            var items = reader.sql("select * from registry_site " + where + behind + " order by name, id limit :rows")
                    .params(parameters(search))
                    .query((row, number) -> Rows.site(row))
                    .list();
            var counted = counted(reader, "registry_site " + where, search);
            return Page.of(search.window(), items, counted, row -> List.of(row.name(), row.id()), row -> row);
        });
    }

    @Override
    public List<Licence> licences(Asker asker, String party) {
        return reads.read(
                asker,
                Right.READ,
                reader -> reader.sql(
                                "select * from registry_licence where party = :party order by type, valid_from desc, number")
                        .param("party", party)
                        .query((row, number) -> Rows.licence(row))
                        .list());
    }

    @Override
    public List<PartyKind> kinds() {
        return writer.sql("select code, name_zh, name_en, person from registry_kind order by code")
                .query((row, number) -> new PartyKind(
                        row.getString("code"),
                        new LocalText(row.getString("name_zh"), row.getString("name_en")),
                        row.getBoolean("person")))
                .list();
    }

    @Override
    public Written add(Party party, Map<String, String> writtenCodes, @Nullable Person person, String by) {
        return parties.add(party, writtenCodes, person, by);
    }

    @Override
    public Written replace(Party party, Map<String, String> writtenCodes, String by) {
        return parties.replace(party, writtenCodes, by);
    }

    @Override
    public Written add(Site site, String by) {
        return sites.add(site, by);
    }

    @Override
    public void replace(Site site, String by) {
        sites.replace(site, by);
    }

    @Override
    public Written add(String party, Licence licence, String by) {
        return sites.add(party, licence, by);
    }

    @Override
    public void replace(String party, Licence licence, String by) {
        sites.replace(party, licence, by);
    }

    private static long counted(JdbcClient reader, String from, Search search) {
        return reader.sql("select count(*) from (select from " + from + " limit :counted) counted")
                .params(parameters(search))
                .query(Long.class)
                .single();
    }

    private static Map<String, Object> parameters(Search search) {
        var parameters = new HashMap<String, Object>();
        parameters.put("like", like(search.text()));
        parameters.put("party", search.party());
        parameters.put("rows", search.window().rows());
        parameters.put("counted", Window.COUNTED + 1);
        search.window().mark(2).ifPresent(mark -> {
            parameters.put("name", mark.getFirst());
            parameters.put("last", mark.getLast());
        });
        return parameters;
    }

    /** The text anywhere within, taken literally. */
    private static @Nullable String like(@Nullable String text) {
        return text == null
                ? null
                : "%" + text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
    }
}
