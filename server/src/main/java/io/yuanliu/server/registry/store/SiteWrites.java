package io.yuanliu.server.registry.store;

import io.yuanliu.server.registry.Licence;
import io.yuanliu.server.registry.RegistryStore.Written;
import io.yuanliu.server.registry.Site;
import io.yuanliu.server.search.FindableChanges;
import java.util.List;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionTemplate;

/** Writes sites and licences: the row of now and its next version, both or none. */
@Repository
class SiteWrites {
    private final JdbcClient writer;
    private final TransactionTemplate writing;
    private final FindableChanges changes;

    SiteWrites(
            @Qualifier("writer") JdbcClient writer,
            @Qualifier("writer") TransactionTemplate writing,
            FindableChanges changes) {
        this.writer = writer;
        this.writing = writing;
        this.changes = changes;
    }

    Written add(Site site, String by) {
        var added = writing.execute(status -> {
            int rows = writer.sql("""
                    insert into registry_site (id, written, name, party, region, address, lng, lat, created_by)
                    values (:id, :written, :name, :party, :region, :address, :lng, :lat, :by)
                    on conflict do nothing
                    """).params(Rows.parameters(site, by)).update();
            if (rows == 1) {
                version(site, by);
            }
            return rows == 1;
        });
        return Boolean.TRUE.equals(added) ? Written.NEW : Written.TAKEN;
    }

    void replace(Site site, String by) {
        writing.executeWithoutResult(status -> {
            writer.sql("""
                    update registry_site set name = :name, party = :party, region = :region, address = :address,
                        lng = :lng, lat = :lat
                    where id = :id
                    """).params(Rows.parameters(site, by)).update();
            version(site, by);
        });
    }

    private void version(Site site, String by) {
        writer.sql("""
                insert into registry_site_version
                    (site, version, changed_by, name, party, region, address, lng, lat)
                select :id, coalesce(max(version), 0) + 1, :by, :name, :party, cast(:region as text),
                    cast(:address as text), cast(:lng as numeric), cast(:lat as numeric)
                from registry_site_version where site = :id
                """).params(Rows.parameters(site, by)).update();
        changes.note("site", List.of(site.id()));
    }

    Written add(String party, Licence licence, String by) {
        var added = writing.execute(status -> {
            int rows =
                    writer.sql("""
                    insert into registry_licence
                        (party, type, number, scope, issuer, valid_from, valid_to, status)
                    values (:party, :type, :number, :scope, :issuer, :from, :to, :status)
                    on conflict do nothing
                    """).params(Rows.parameters(party, licence, by)).update();
            if (rows == 1) {
                version(party, licence, by);
            }
            return rows == 1;
        });
        return Boolean.TRUE.equals(added) ? Written.NEW : Written.TAKEN;
    }

    void replace(String party, Licence licence, String by) {
        writing.executeWithoutResult(status -> {
            writer.sql("""
                    update registry_licence set scope = :scope, issuer = :issuer, valid_from = :from,
                        valid_to = :to, status = :status
                    where party = :party and type = :type and number = :number
                    """).params(Rows.parameters(party, licence, by)).update();
            version(party, licence, by);
        });
    }

    private void version(String party, Licence licence, String by) {
        writer.sql("""
                insert into registry_licence_version
                    (party, type, number, version, changed_by, scope, issuer, valid_from, valid_to, status)
                select :party, :type, :number, coalesce(max(version), 0) + 1, :by, cast(:scope as text),
                    cast(:issuer as text), cast(:from as date), cast(:to as date), :status
                from registry_licence_version where party = :party and type = :type and number = :number
                """).params(Rows.parameters(party, licence, by)).update();
        changes.note("party", List.of(party));
    }
}
