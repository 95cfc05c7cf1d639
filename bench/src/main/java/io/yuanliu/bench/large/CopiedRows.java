package io.yuanliu.bench.large;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/** Rows on their way into a table by COPY, as text. */
final class CopiedRows implements AutoCloseable {
    private static final int BUFFER = 1 << 18;

    private final CopyIn copy;
    private final StringBuilder rows = new StringBuilder(BUFFER * 2);

    CopiedRows(Connection connection, String table) throws SQLException {
        copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn("copy " + table + " from stdin");
    }

    /** Values without tabs, backslashes and line ends; bytes as {@link #bytes} writes them. */
    void row(@Nullable Object... values) throws SQLException {
        for (int place = 0; place < values.length; place++) {
            rows.append(place == 0 ? "" : "\t").append(values[place] == null ? "\\N" : values[place]);
        }
        rows.append('\n');
        if (rows.length() > BUFFER) {
            write();
        }
    }

    static String bytes(byte[] bytes) {
        return "\\\\x" + HexFormat.of().formatHex(bytes);
    }

    private void write() throws SQLException {
        var bytes = rows.toString().getBytes(StandardCharsets.UTF_8);
        copy.writeToCopy(bytes, 0, bytes.length);
        rows.setLength(0);
    }

    @Override
    public void close() throws SQLException {
        write();
        copy.endCopy();
    }
}
