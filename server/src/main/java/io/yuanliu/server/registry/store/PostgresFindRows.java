package io.yuanliu.server.registry.store;

import io.yuanliu.server.registry.Party;
import io.yuanliu.server.registry.Site;
import io.yuanliu.server.registry.find.FindRows;
import io.yuanliu.server.scope.Asker;
import io.yuanliu.server.scope.Right;
import io.yuanliu.server.scope.ScopedReads;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.stereotype.Repository;

/** Parties, sites and licences by many ids at once. */
@Repository
class PostgresFindRows implements FindRows {
    private static final String PARTIES = """
            select p.*, array(select key from registry_party_code c where c.party = p.id and c.key <> p.id order by key)
                as codes
            from registry_party p where p.id = any(:ids)
            """;
    private static final String SITES = "select * from registry_site where id = any(:ids)";
    private static final String LICENCES = "select * from registry_licence where party = any(:ids)";

    private final ScopedReads reads;

    PostgresFindRows(ScopedReads reads) {
        this.reads = reads;
    }

    @Override
    public List<Party> parties(Asker asker, Collection<String> ids) {
        return read(asker, PARTIES, ids, (row, _) -> Rows.party(row));
    }

    @Override
    public List<Site> sites(Asker asker, Collection<String> ids) {
        return read(asker, SITES, ids, (row, _) -> Rows.site(row));
    }

    @Override
    public List<Held> licences(Asker asker, Collection<String> parties) {
        return read(asker, LICENCES, parties, (row, _) -> new Held(row.getString("party"), Rows.licence(row)));
    }

    private <T> List<T> read(Asker asker, String query, Collection<String> ids, RowMapper<T> row) {
        return ids.isEmpty()
                ? List.of()
                : reads.read(
                        asker,
                        Right.READ,
                        sql -> sql.sql(query)
                                .param("ids", ids.toArray(String[]::new))
                                .query(row)
                                .list());
    }

    @Override
    public List<String> partiesAfter(String id, int most) {
        return after("select id from registry_party where id > :id order by id limit :most", id, most);
    }

    @Override
    public List<String> sitesAfter(String id, int most) {
        return after("select id from registry_site where id > :id order by id limit :most", id, most);
    }

    private List<String> after(String query, String id, int most) {
        return reads.read(
                Asker.platform(),
                Right.READ,
                sql -> sql.sql(query)
                        .param("id", id)
                        .param("most", most)
                        .query((row, _) -> row.getString(1))
                        .list());
    }
}
