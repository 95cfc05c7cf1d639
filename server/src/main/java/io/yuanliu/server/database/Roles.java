package io.yuanliu.server.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * The three roles of the database. The owner owns the tables, the writer appends past row-level security, the
 * reader never escapes it; the platform logs in as one user and becomes one of them per connection.
 */
final class Roles {
    static final String OWNER = "yuanliu_owner";
    static final String WRITER = "yuanliu_writer";
    static final String READER = "yuanliu_reader";
    private static final List<String> ALL = List.of(OWNER, WRITER, READER);
    private static final int OLDEST_VERSION = 150_000;

    private final DatabaseLogin login;

    Roles(DatabaseLogin login) {
        this.login = login;
    }

    /** Makes the roles and the login user of the embedded PostgreSQL; safe to run at every start. */
    void makeEmbedded(String user, String password) {
        with(connection -> {
            makeMissing(connection);
            if (!exists(connection, user)) {
                execute(connection, "create role " + user + " login noinherit nosuperuser");
            }
            execute(connection, "alter role %s password %s".formatted(user, literal(password)));
            execute(connection, "grant %s to %s".formatted(String.join(", ", ALL), user));
        });
    }

    void createDatabase(String name, String user) {
        with(connection -> {
            if (!isThere(connection, "select 1 from pg_database where datname = ?", name)) {
                execute(connection, "create database %s owner %s encoding 'UTF8'".formatted(name, OWNER));
            }
            execute(connection, "revoke all on database " + name + " from public");
            execute(connection, "grant connect, temporary on database %s to %s".formatted(name, user));
        });
    }

    /** Checks an outside PostgreSQL, makes the roles where it may, else says which SQL an administrator runs. */
    void requireOutside() {
        with(connection -> {
            requireVersion(connection);
            String user = text(connection, "select quote_ident(current_user)");
            String database = text(connection, "select quote_ident(current_database())");
            if (faults(connection).isEmpty()) {
                return;
            }
            try {
                for (String statement : remedy(connection, user, database)) {
                    execute(connection, statement);
                }
            } catch (SQLException e) {
                // What it may not do itself is said below, with the SQL for somebody who may.
            }
            List<String> faults = faults(connection);
            if (!faults.isEmpty()) {
                throw new StartFault("The database at %s is not prepared (%s). Let an administrator run:%n%s"
                        .formatted(login, String.join("; ", faults), sql(remedy(connection, user, database))));
            }
        });
    }

    private static String sql(List<String> statements) {
        return "  " + String.join(";%n  ".formatted(), statements) + ";";
    }

    private static void requireVersion(Connection connection) throws SQLException {
        if (connection.getMetaData().getDatabaseMajorVersion() * 10_000 < OLDEST_VERSION) {
            throw new StartFault("PostgreSQL 15 or later is needed, this one is "
                    + connection.getMetaData().getDatabaseProductVersion() + ".");
        }
    }

    private static List<String> faults(Connection connection) throws SQLException {
        var faults = new ArrayList<String>();
        for (String role : ALL) {
            if (!exists(connection, role)) {
                faults.add("role " + role + " is missing");
            } else if (!isThere(connection, "select 1 where pg_has_role(current_user, ?, 'member')", role)) {
                faults.add("the user is no member of " + role);
            }
        }
        String held = "select 1 from pg_roles where rolname = ? and %s";
        if (exists(connection, WRITER) && !isThere(connection, held.formatted("rolbypassrls"), WRITER)) {
            faults.add(WRITER + " lacks BYPASSRLS");
        }
        if (isThere(connection, held.formatted("(rolbypassrls or rolsuper)"), READER)) {
            faults.add(READER + " must not escape row-level security");
        }
        if (exists(connection, OWNER)
                && !isThere(
                        connection, "select 1 where has_database_privilege(?, current_database(), 'create')", OWNER)) {
            faults.add(OWNER + " may not create schemas in the database");
        }
        return faults;
    }

    private static List<String> remedy(Connection connection, String user, String database) throws SQLException {
        var statements = new ArrayList<>(missing(connection));
        statements.add("alter role " + WRITER + " bypassrls");
        statements.add("alter role " + READER + " nosuperuser nobypassrls");
        statements.add("grant %s to %s".formatted(String.join(", ", ALL), user));
        statements.add("grant create, connect, temporary on database %s to %s".formatted(database, OWNER));
        return statements;
    }

    private static void makeMissing(Connection connection) throws SQLException {
        for (String statement : missing(connection)) {
            execute(connection, statement);
        }
    }

    private static List<String> missing(Connection connection) throws SQLException {
        var statements = new ArrayList<String>();
        for (String role : ALL) {
            if (!exists(connection, role)) {
                statements.add("create role " + role + " nologin" + (role.equals(WRITER) ? " bypassrls" : ""));
            }
        }
        return statements;
    }

    private static boolean exists(Connection connection, String role) throws SQLException {
        return isThere(connection, "select 1 from pg_roles where rolname = ?", role);
    }

    private static boolean isThere(Connection connection, String sql, String value) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            statement.setString(1, value);
            try (var rows = statement.executeQuery()) {
                return rows.next();
            }
        }
    }

    private static String text(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static String literal(String text) {
        return "'" + text.replace("'", "''") + "'";
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private void with(Work work) {
        try (var connection = DriverManager.getConnection(login.url(), login.user(), login.password())) {
            work.on(connection);
        } catch (SQLException e) {
            throw new StartFault("The database %s does not answer: %s".formatted(login, e.getMessage()), e);
        }
    }

    @FunctionalInterface
    private interface Work {
        void on(Connection connection) throws SQLException;
    }
}
