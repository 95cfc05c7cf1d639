package io.yuanliu.server.registry.store;

import io.yuanliu.core.text.LocalText;
import io.yuanliu.server.paging.Page;
import io.yuanliu.server.paging.store.Key;
import io.yuanliu.server.paging.store.Listing;
import io.yuanliu.server.paging.store.Slices;
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
    private static final String COLUMNS = """
            p.*, array(select key from registry_party_code c where c.party = p.id and c.key <> p.id order by key) as codes""";
    private static final String PARTY = "select " + COLUMNS + " from registry_party p ";
    private static final Listing<Party> PARTIES = Listing.of(
                    COLUMNS, "registry_party p", (row, number) -> Rows.party(row))
            .filter("like", """
                    p.name ilike :like or p.id ilike :like or exists (
                        select from registry_party_code c where c.party = p.id and (c.key ilike :like or c.written ilike :like))""")
            .pointing("party", "p.id = :party or p.parent = :party")
            .lowestFirst(Key.text("p.name"), Key.text("p.id"));
    private static final Listing<Site> SITES = Listing.of("s.*", "registry_site s", (row, number) -> Rows.site(row))
            .filter("like", "s.name ilike :like or s.id ilike :like or s.written ilike :like")
            .pointing("party", "s.party = :party")
            .lowestFirst(Key.text("s.name"), Key.text("s.id"));

    private final ScopedReads reads;
    private final JdbcClient writer;
    private final PartyWrites parties;
    private final SiteWrites sites;
    private final Listing<Party> allParties;

    PostgresRegistry(ScopedReads reads, @Qualifier("writer") JdbcClient writer, PartyWrites parties, SiteWrites sites) {
        this.reads = reads;
        this.writer = writer;
        this.parties = parties;
        this.sites = sites;
        this.allParties = PARTIES.along(new Slices(writer, "registry_party p", "p.id", "p.region collate \"C\""));
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
        return allParties.page(reads, asker, Right.READ, search.window(), wanted(search));
    }

    @Override
    public List<Party> authorities(String node, String region) {
        return reads.read(
                Asker.platform(),
                Right.READ,
                reader -> reader.sql(PARTY + """
                        where p.region collate "C" = :region and p.kind = 'AUTHORITY' and :node = any (p.nodes) order by p.name, p.id
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
        return SITES.page(reads, asker, Right.READ, search.window(), wanted(search));
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

    private static Map<String, @Nullable Object> wanted(Search search) {
        var wanted = new HashMap<String, @Nullable Object>();
        wanted.put("like", like(search.text()));
        wanted.put("party", search.party());
        return wanted;
    }

    /** The text anywhere within, taken literally. */
    private static @Nullable String like(@Nullable String text) {
        return text == null
                ? null
                : "%" + text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
    }
}
