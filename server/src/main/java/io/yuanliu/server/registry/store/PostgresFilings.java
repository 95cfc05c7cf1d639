package io.yuanliu.server.registry.store;

import io.yuanliu.server.paging.Page;
import io.yuanliu.server.paging.Window;
import io.yuanliu.server.paging.store.Key;
import io.yuanliu.server.paging.store.Listing;
import io.yuanliu.server.registry.Filing;
import io.yuanliu.server.registry.FilingState;
import io.yuanliu.server.registry.FilingStore;
import io.yuanliu.server.registry.Licence;
import io.yuanliu.server.scope.Asker;
import io.yuanliu.server.scope.Right;
import io.yuanliu.server.scope.ScopedReads;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Filings in PostgreSQL, each beside its row in flow_item. */
@Repository
class PostgresFilings implements FilingStore {
    private static final String COLUMNS = "f.*, i.state, i.version, i.since, 'VALID' as status";
    private static final String FROM = "registry_filing f join flow_item i on i.flow = 'licence' and i.id = f.id";
    private static final String FILING = "select " + COLUMNS + " from " + FROM + " ";
    private static final Listing<Filing> LIST = Listing.of(COLUMNS, FROM, (row, number) -> filing(row))
            .filter("state", "i.state = :state")
            .filter("party", "f.party = :party")
            .latestFirst(Key.instant("i.since"), Key.text("i.id"));

    private final ScopedReads reads;
    private final JdbcClient writer;

    PostgresFilings(ScopedReads reads, @Qualifier("writer") JdbcClient writer) {
        this.reads = reads;
        this.writer = writer;
    }

    @Override
    public Optional<Filing> find(Asker asker, String id) {
        return reads.read(
                asker,
                Right.READ,
                reader -> reader.sql(FILING + "where f.id = :id")
                        .param("id", id)
                        .query((row, number) -> filing(row))
                        .optional());
    }

    @Override
    public Optional<Filing> written(String id) {
        return writer.sql(FILING + "where f.id = :id")
                .param("id", id)
                .query((row, number) -> filing(row))
                .optional();
    }

    @Override
    public Page<Filing> list(Asker asker, Window window, @Nullable FilingState state, @Nullable String party) {
        var wanted = new HashMap<String, @Nullable Object>();
        wanted.put("state", state);
        wanted.put("party", party);
        return LIST.page(reads, asker, Right.READ, window, wanted);
    }

    @Override
    public Optional<Filing> undecided(String party, String type, String number) {
        return writer.sql(FILING + "where f.undecided and f.party = :party and f.type = :type and f.number = :number")
                .param("party", party)
                .param("type", type)
                .param("number", number)
                .query((row, count) -> filing(row))
                .optional();
    }

    @Override
    public void add(Filing filing) {
        writer.sql("""
                insert into registry_filing
                    (id, party, type, number, scope, issuer, valid_from, valid_to, filed_by, filed_at, undecided)
                values (:id, :party, :type, :number, :scope, :issuer, :from, :to, :by, :at, true)
                """)
                .params(Rows.parameters(filing.party(), filing.licence(), filing.filedBy()))
                .param("id", filing.id())
                .param("at", filing.filedAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    @Override
    public void replace(String id, Licence licence) {
        writer.sql("""
                update registry_filing set scope = :scope, issuer = :issuer, valid_from = :from, valid_to = :to
                where id = :id
                """).params(Rows.parameters("", licence, "")).param("id", id).update();
    }

    @Override
    public void decided(String id) {
        writer.sql("update registry_filing set undecided = false where id = :id and undecided")
                .param("id", id)
                .update();
    }

    @Override
    public List<String> endedBefore(LocalDate day, int most) {
        return writer.sql("""
                select f.id from registry_filing f join flow_item i on i.flow = 'licence' and i.id = f.id
                where i.state in ('IN_FORCE', 'SUSPENDED') and f.valid_to < :day order by f.valid_to limit :most
                """)
                .param("day", day)
                .param("most", most)
                .query((row, count) -> row.getString(1))
                .list();
    }

    @Override
    public List<String> before(Filing filing) {
        return writer.sql("""
                select f.id from registry_filing f join flow_item i on i.flow = 'licence' and i.id = f.id
                where i.state in ('IN_FORCE', 'SUSPENDED', 'EXPIRED') and f.party = :party and f.type = :type
                    and f.number = :number and f.id <> :id
                """)
                .param("party", filing.party())
                .param("type", filing.licence().type())
                .param("number", filing.licence().number())
                .param("id", filing.id())
                .query((row, count) -> row.getString(1))
                .list();
    }

    private static Filing filing(ResultSet row) throws SQLException {
        return new Filing(
                row.getString("id"),
                row.getString("party"),
                Rows.licence(row),
                row.getString("filed_by"),
                row.getObject("filed_at", OffsetDateTime.class).toInstant(),
                FilingState.valueOf(row.getString("state")),
                row.getInt("version"),
                row.getObject("since", OffsetDateTime.class).toInstant());
    }
}
