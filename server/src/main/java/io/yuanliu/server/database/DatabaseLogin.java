package io.yuanliu.server.database;

/** How to reach a PostgreSQL database: a JDBC address, and who logs in. Its text hides the password. */
public record DatabaseLogin(String url, String user, String password) {
    /** The schema that holds everything of the platform. */
    public static final String SCHEMA = "yuanliu";

    @Override
    public String toString() {
        return user + "@" + url.replaceAll("[?].*", "");
    }
}
