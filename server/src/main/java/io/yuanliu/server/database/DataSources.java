package io.yuanliu.server.database;

import java.util.List;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.flyway.autoconfigure.FlywayConfigurationCustomizer;
import org.springframework.boot.flyway.autoconfigure.FlywayDataSource;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The three ways to the database, each under its role's qualifier: owner, writer, reader. None is primary. */
@Configuration(proxyBeanMethods = false)
class DataSources {
    private static final int WRITER_CONNECTIONS = 10;
    private static final int READER_CONNECTIONS = 20;

    @Bean
    @Qualifier("owner")
    @FlywayDataSource
    Pool ownerDataSource(DatabaseLogin login) {
        return opened(new Pool.Shape("owner", "set role " + Roles.OWNER, 2, 0), login);
    }

    @Bean
    @Qualifier("writer")
    @DependsOnDatabaseInitialization
    Pool writerDataSource(DatabaseLogin login) {
        return opened(new Pool.Shape("writer", "set role " + Roles.WRITER, WRITER_CONNECTIONS, 2), login);
    }

    @Bean
    @Qualifier("reader")
    @DependsOnDatabaseInitialization
    Pool readerDataSource(DatabaseLogin login) {
        String asReader =
                "set role " + Roles.READER + "; set default_transaction_read_only = on; set statement_timeout = '60s'";
        return opened(new Pool.Shape("reader", asReader, READER_CONNECTIONS, 2), login);
    }

    private static Pool opened(Pool.Shape shape, DatabaseLogin login) {
        var pool = new Pool(shape);
        pool.open(login);
        return pool;
    }

    @Bean
    Pools pools(List<Pool> pools) {
        return new Pools(pools);
    }

    @Bean
    @Qualifier("writer")
    JdbcClient writerJdbc(@Qualifier("writer") DataSource source) {
        return JdbcClient.create(source);
    }

    @Bean
    @Qualifier("reader")
    JdbcClient readerJdbc(@Qualifier("reader") DataSource source) {
        return JdbcClient.create(source);
    }

    @Bean
    @Qualifier("writer")
    PlatformTransactionManager writerTransactions(@Qualifier("writer") DataSource source) {
        return new JdbcTransactionManager(source);
    }

    @Bean
    @Qualifier("reader")
    PlatformTransactionManager readerTransactions(@Qualifier("reader") DataSource source) {
        return new JdbcTransactionManager(source);
    }

    @Bean
    @Qualifier("writer")
    TransactionTemplate writerTransaction(@Qualifier("writer") PlatformTransactionManager transactions) {
        return new TransactionTemplate(transactions);
    }

    @Bean
    @Qualifier("reader")
    TransactionTemplate readerTransaction(@Qualifier("reader") PlatformTransactionManager transactions) {
        var template = new TransactionTemplate(transactions);
        template.setReadOnly(true);
        return template;
    }

    @Bean
    FlywayConfigurationCustomizer schemaOfThePlatform() {
        return flyway -> flyway.schemas(DatabaseLogin.SCHEMA)
                .defaultSchema(DatabaseLogin.SCHEMA)
                .createSchemas(true)
                .validateMigrationNaming(true)
                .cleanDisabled(true);
    }
}
