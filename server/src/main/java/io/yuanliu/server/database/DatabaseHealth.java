package io.yuanliu.server.database;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Up while both the appending and the reading way to the database answer. */
@Component
class DatabaseHealth extends AbstractHealthIndicator {
    private final JdbcClient writer;
    private final JdbcClient reader;

    DatabaseHealth(@Qualifier("writer") JdbcClient writer, @Qualifier("reader") JdbcClient reader) {
        super("The database does not answer");
        this.writer = writer;
        this.reader = reader;
    }

    @Override
    protected void doHealthCheck(Health.Builder builder) {
        writer.sql("select 1").query(Integer.class).single();
        reader.sql("select 1").query(Integer.class).single();
        builder.up();
    }
}
