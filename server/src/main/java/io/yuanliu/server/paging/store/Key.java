package io.yuanliu.server.paging.store;

import io.yuanliu.core.event.Days;
import io.yuanliu.server.paging.Window;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.UUID;

/**
 * What a list is ordered by.
 *
 * @param column as the list's tables have it, never null there
 */
public record Key(String column, Kind kind) {
    /** How a key stands in a mark, and is read from one that anybody may have written. */
    public enum Kind {
        TEXT {
            @Override
            Object value(String written) {
                return written;
            }
        },
        NUMBER {
            @Override
            Object value(String written) {
                return Long.parseLong(written);
            }
        },
        ID {
            @Override
            Object value(String written) {
                return UUID.fromString(written);
            }
        },
        INSTANT {
            @Override
            Object value(String written) {
                return Days.readMoment(written).atOffset(ZoneOffset.UTC);
            }

            @Override
            String write(ResultSet row, String column) throws SQLException {
                return row.getObject(column, OffsetDateTime.class).toInstant().toString();
            }
        };

        abstract Object value(String written);

        /** The value for a query; a mark that no list gave out is refused. */
        Object read(String written) {
            try {
                return value(written);
            } catch (IllegalArgumentException | DateTimeException unreadable) {
                throw Window.unreadable();
            }
        }

        String write(ResultSet row, String column) throws SQLException {
            return Objects.requireNonNull(row.getString(column));
        }
    }

    public static Key text(String column) {
        return new Key(column, Kind.TEXT);
    }

    public static Key number(String column) {
        return new Key(column, Kind.NUMBER);
    }

    public static Key id(String column) {
        return new Key(column, Kind.ID);
    }

    public static Key instant(String column) {
        return new Key(column, Kind.INSTANT);
    }
}
