package io.yuanliu.server.registry.store;

import io.yuanliu.core.text.LocalText;
import io.yuanliu.server.registry.licences.LicenceType;
import io.yuanliu.server.registry.licences.LicenceTypeStore;
import java.util.List;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The types of licence in PostgreSQL. */
@Repository
class PostgresLicenceTypes implements LicenceTypeStore {
    private final JdbcClient writer;

    PostgresLicenceTypes(@Qualifier("writer") JdbcClient writer) {
        this.writer = writer;
    }

    @Override
    public List<LicenceType> types() {
        return writer.sql("select code, name_zh, name_en from registry_licence_type order by place")
                .query((row, number) -> new LicenceType(
                        row.getString("code"), new LocalText(row.getString("name_zh"), row.getString("name_en"))))
                .list();
    }
}
