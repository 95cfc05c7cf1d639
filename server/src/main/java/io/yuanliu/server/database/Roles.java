package io.yuanliu.server.database;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * The three roles of the database. The owner owns the tables, the writer appends past row-level security, the
 * reader never escapes it; the platform logs in as one user and becomes one of them per connection.
 */
public final class Roles {
    public static final String OWNER = "yuanliu_owner";
    public static final String WRITER = "yuanliu_writer";
    static final String READER = "yuanliu_reader";
    private static final List<String> ALL = List.of(OWNER, WRITER, READER);
    private static final int OLDEST_VERSION = 150_000;

    private final DatabaseLogin login;

    public Roles(DatabaseLogin login) {
        this.login = login;
    }

    /** Makes the roles and the login user of the embedded PostgreSQL; safe to run at every start. */
    void makeEmbedded(String user, String password) {
        with(session -> {
            makeMissing(session);
            if (!exists(session, user)) {
                session.tell("create role " + user + " login noinherit nosuperuser");
            }
            session.tell("alter role %s password %s".formatted(user, literal(password)));
            session.tell("grant %s to %s".formatted(String.join(", ", ALL), user));
        });
    }

    void createDatabase(String name, String user) {
        with(session -> {
            if (!session.holds("select 1 from pg_database where datname = ?", name)) {
                session.tell("create database %s owner %s encoding 'UTF8'".formatted(name, OWNER));
            }
            session.tell("revoke all on database " + name + " from public");
            session.tell("grant connect, temporary on database %s to %s".formatted(name, user));
        });
    }

    /** Checks an outside PostgreSQL, makes the roles where it may, else says which SQL an administrator runs. */
    public void requireOutside() {
        with(session -> {
            requireVersion(session);
            String user = session.text("select quote_ident(current_user)").orElseThrow();
            String database =
                    session.text("select quote_ident(current_database())").orElseThrow();
            if (faults(session).isEmpty()) {
                return;
            }
            try {
                for (String statement : remedy(session, user, database)) {
                    session.tell(statement);
                }
            } catch (SQLException e) {
                // What it may not do itself is said below, with the SQL for somebody who may.
            }
            List<String> faults = faults(session);
            if (!faults.isEmpty()) {
                throw new StartFault("The database at %s is not prepared (%s). Let an administrator run:%n%s"
                        .formatted(login, String.join("; ", faults), sql(remedy(session, user, database))));
            }
        });
    }

    private static String sql(List<String> statements) {
        return "  " + String.join(";%n  ".formatted(), statements) + ";";
    }

    private static void requireVersion(Session session) throws SQLException {
        if (session.connection().getMetaData().getDatabaseMajorVersion() * 10_000 < OLDEST_VERSION) {
            throw new StartFault("PostgreSQL 15 or later is needed, this one is "
                    + session.connection().getMetaData().getDatabaseProductVersion() + ".");
        }
    }

    private static List<String> faults(Session session) throws SQLException {
        var faults = new ArrayList<String>();
        for (String role : ALL) {
            if (!exists(session, role)) {
                faults.add("role " + role + " is missing");
            } else if (!session.holds("select 1 where pg_has_role(current_user, ?, 'member')", role)) {
                faults.add("the user is no member of " + role);
            }
        }
        String held = "select 1 from pg_roles where rolname = ? and %s";
        if (exists(session, WRITER) && !session.holds(held.formatted("rolbypassrls"), WRITER)) {
            faults.add(WRITER + " lacks BYPASSRLS");
        }
        if (session.holds(held.formatted("(rolbypassrls or rolsuper)"), READER)) {
            faults.add(READER + " must not escape row-level security");
        }
        if (exists(session, OWNER)
                && !session.holds("select 1 where has_database_privilege(?, current_database(), 'create')", OWNER)) {
            faults.add(OWNER + " may not create schemas in the database");
        }
        return faults;
    }

    private static List<String> remedy(Session session, String user, String database) throws SQLException {
        var statements = new ArrayList<>(missing(session));
        statements.add("alter role " + WRITER + " bypassrls");
        statements.add("alter role " + READER + " nosuperuser nobypassrls");
        statements.add("grant %s to %s".formatted(String.join(", ", ALL), user));
        statements.add("grant create, connect, temporary on database %s to %s".formatted(database, OWNER));
        return statements;
    }

    private static void makeMissing(Session session) throws SQLException {
        for (String statement : missing(session)) {
            session.tell(statement);
        }
    }

    private static List<String> missing(Session session) throws SQLException {
        var statements = new ArrayList<String>();
        for (String role : ALL) {
            if (!exists(session, role)) {
                statements.add("create role " + role + " nologin" + (role.equals(WRITER) ? " bypassrls" : ""));
            }
        }
        return statements;
    }

    private static boolean exists(Session session, String role) throws SQLException {
        return session.holds("select 1 from pg_roles where rolname = ?", role);
    }

    private static String literal(String text) {
        return "'" + text.replace("'", "''") + "'";
    }

    private void with(Work work) {
        try (var session = Session.open(login)) {
            work.on(session);
        } catch (SQLException e) {
            throw new StartFault("The database %s does not answer: %s".formatted(login, e.getMessage()), e);
        }
    }

    @FunctionalInterface
    private interface Work {
        void on(Session session) throws SQLException;
    }
}
