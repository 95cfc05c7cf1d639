package io.yuanliu.server.database;

import com.zaxxer.hikari.HikariDataSource;
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
    HikariDataSource ownerDataSource(DatabaseLogin login) {
        HikariDataSource source = pool(login, "owner", "set role " + Roles.OWNER, 2);
        source.setMinimumIdle(0);
        source.setIdleTimeout(30_000);
        return source;
    }

    @Bean
    @Qualifier("writer")
    @DependsOnDatabaseInitialization
    HikariDataSource writerDataSource(DatabaseLogin login) {
        return pool(login, "writer", "set role " + Roles.WRITER, WRITER_CONNECTIONS);
    }

    @Bean
    @Qualifier("reader")
    @DependsOnDatabaseInitialization
    HikariDataSource readerDataSource(DatabaseLogin login) {
        String asReader =
                "set role " + Roles.READER + "; set default_transaction_read_only = on; set statement_timeout = '60s'";
        return pool(login, "reader", asReader, READER_CONNECTIONS);
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

    private static HikariDataSource pool(DatabaseLogin login, String name, String whenConnected, int size) {
        var source = new HikariDataSource();
        source.setPoolName(name);
        source.setJdbcUrl(login.url());
        source.setUsername(login.user());
        source.setPassword(login.password());
        source.setConnectionInitSql(whenConnected);
        source.setMaximumPoolSize(size);
        source.setMinimumIdle(Math.min(size, 2));
        source.setConnectionTimeout(10_000);
        source.addDataSourceProperty("currentSchema", DatabaseLogin.SCHEMA);
        source.addDataSourceProperty("ApplicationName", "yuanliu " + name);
        source.addDataSourceProperty("reWriteBatchedInserts", "true");
        source.addDataSourceProperty("tcpKeepAlive", "true");
        return source;
    }
}
