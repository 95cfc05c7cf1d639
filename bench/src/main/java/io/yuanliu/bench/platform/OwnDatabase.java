package io.yuanliu.bench.platform;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;

/** The PostgreSQL of a running platform, opened as its superuser. */
public final class OwnDatabase {
    private OwnDatabase() {}

    public static Connection connect(Path data) throws IOException, SQLException {
        var pid = Files.readAllLines(data.resolve("postgres/cluster/postmaster.pid"));
        var login = new Properties();
        login.setProperty("user", "postgres");
        login.setProperty(
                "password",
                Files.readString(data.resolve("keys/postgres-superuser")).strip());
        login.setProperty("currentSchema", "yuanliu");
        return DriverManager.getConnection("jdbc:postgresql://127.0.0.1:" + pid.get(3) + "/yuanliu", login);
    }

    public static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
