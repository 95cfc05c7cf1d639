package io.yuanliu.server.registry.store;

import io.yuanliu.server.registry.Party;
import io.yuanliu.server.registry.RegistryStore.Person;
import io.yuanliu.server.registry.RegistryStore.Written;
import io.yuanliu.server.search.FindableChanges;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionTemplate;

/** Writes parties: the row of now, its codes, its next version, all or nothing. */
@Repository
class PartyWrites {
    private final JdbcClient writer;
    private final TransactionTemplate writing;
    private final FindableChanges changes;

    PartyWrites(
            @Qualifier("writer") JdbcClient writer,
            @Qualifier("writer") TransactionTemplate writing,
            FindableChanges changes) {
        this.writer = writer;
        this.writing = writing;
        this.changes = changes;
    }

    Written add(Party party, Map<String, String> writtenCodes, @Nullable Person person, String by) {
        return result(writing.execute(status -> {
            int added = writer.sql("""
                    insert into registry_party
                        (id, written, name, kind, nodes, categories, region, address, parent, created_by)
                    values (:id, :written, :name, :kind, :nodes, :categories, :region, :address, :parent, :by)
                    on conflict do nothing
                    """).params(Rows.parameters(party, by)).update();
            return added == 1 && number(party, person) && codes(party, writtenCodes)
                    ? version(party, by)
                    : undone(status);
        }));
    }

    Written replace(Party party, Map<String, String> writtenCodes, String by) {
        return result(writing.execute(status -> {
            writer.sql("""
                    update registry_party set name = :name, kind = :kind, nodes = :nodes, categories = :categories,
                        region = :region, address = :address, parent = :parent
                    where id = :id
                    """).params(Rows.parameters(party, by)).update();
            writer.sql("delete from registry_party_code where party = :id and key <> :id")
                    .param("id", party.id())
                    .update();
            noteSites(party.id());
            return codes(party, writtenCodes) ? version(party, by) : undone(status);
        }));
    }

    private boolean number(Party party, @Nullable Person person) {
        return person == null
                || writer.sql("""
                        insert into registry_person (party, number_hash, number_sealed)
                        values (:party, :hash, :sealed)
                        on conflict do nothing
                        """)
                                .param("party", party.id())
                                .param("hash", person.hash())
                                .param("sealed", person.sealed())
                                .update()
                        == 1;
    }

    /** Takes the codes for the party; false when another has one of them. */
    private boolean codes(Party party, Map<String, String> writtenCodes) {
        writtenCodes.forEach((key, written) -> writer.sql("""
                        insert into registry_party_code (key, written, party) values (:key, :written, :party)
                        on conflict do nothing
                        """)
                .param("key", key)
                .param("written", written)
                .param("party", party.id())
                .update());
        return writer.sql("select count(*) from registry_party_code where party = :party and key = any(:keys)")
                        .param("party", party.id())
                        .param("keys", writtenCodes.keySet().toArray(String[]::new))
                        .query(Integer.class)
                        .single()
                == writtenCodes.size();
    }

    private Written version(Party party, String by) {
        writer.sql("""
                insert into registry_party_version
                    (party, version, changed_by, name, kind, nodes, categories, region, address, parent)
                select :id, coalesce(max(version), 0) + 1, :by,
                    :name, :kind, cast(:nodes as text[]), cast(:categories as text[]),
                    cast(:region as text), cast(:address as text), cast(:parent as text)
                from registry_party_version where party = :id
                """).params(Rows.parameters(party, by)).update();
        changes.note("party", List.of(party.id()));
        return Written.NEW;
    }

    /** A site also shows where its party does. */
    private void noteSites(String party) {
        var sites = writer.sql("select id from registry_site where party = :party")
                .param("party", party)
                .query((row, _) -> row.getString(1))
                .list();
        if (!sites.isEmpty()) {
            changes.note("site", sites);
        }
    }

    private static Written undone(TransactionStatus status) {
        status.setRollbackOnly();
        return Written.TAKEN;
    }

    private static Written result(@Nullable Written written) {
        return written == null ? Written.TAKEN : written;
    }
}
