package io.yuanliu.server.paging.store;

import io.yuanliu.server.paging.Page;
import io.yuanliu.server.paging.Window;
import io.yuanliu.server.scope.Asker;
import io.yuanliu.server.scope.Right;
import io.yuanliu.server.scope.ScopedReads;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A list that is kept in tables, told once: what is read, by what it may be cut, in which order. Each page is read within its
 * asker's scope, begins behind a mark, so that an index of the keys makes the hundredth cost what the first does, and counts up
 * to {@link Window#COUNTED}.
 *
 * <pre>{@code
 * Listing.of("o.*, i.state, i.since", "order_draft o join flow_item i on …", (row, number) -> order(row))
 *         .filter("state", "i.state = :state")
 *         .latestFirst(Key.instant("i.since"), Key.text("i.id"))
 * }</pre>
 *
 * @param columns that {@code row} reads
 * @param from tables, without the word {@code from}
 * @param filters conditions by name, each with a parameter of that name
 * @param keys the order; the last of them tells rows apart
 */
public record Listing<R>(
        String columns,
        String from,
        RowMapper<R> row,
        Map<String, String> filters,
        List<Key> keys,
        boolean latestFirst) {
    private static final String MARK = "mark_";

    public Listing {
        filters = Map.copyOf(filters);
        keys = List.copyOf(keys);
    }

    /** A list without filters, which has yet to say its order. */
    public static <R> Listing<R> of(String columns, String from, RowMapper<R> row) {
        return new Listing<>(columns, from, row, Map.of(), List.of(), false);
    }

    /** The same, which may be cut by this condition as well. */
    public Listing<R> filter(String name, String condition) {
        var more = new LinkedHashMap<>(filters);
        more.put(name, condition);
        return new Listing<>(columns, from, row, more, keys, latestFirst);
    }

    /** The same in the order of these keys, the highest first. */
    public Listing<R> latestFirst(Key... by) {
        return new Listing<>(columns, from, row, filters, List.of(by), true);
    }

    /** The same in the order of these keys, the lowest first. */
    public Listing<R> lowestFirst(Key... by) {
        return new Listing<>(columns, from, row, filters, List.of(by), false);
    }

    /**
     * One page, as far as this right of the asker reaches.
     *
     * @param wanted values by the names of filters; null for any. Enums are written by name
     */
    public Page<R> page(
            ScopedReads reads, Asker asker, Right right, Window window, Map<String, @Nullable Object> wanted) {
        if (keys.isEmpty()) {
            throw new IllegalStateException("A list without an order cannot be read by pages: " + from);
        }
        var given = given(wanted);
        var mark = window.mark(keys.size()).map(this::read).orElse(Map.of());
        var parameters = new LinkedHashMap<String, Object>(given);
        parameters.putAll(mark);
        parameters.put("size", window.size() + 1);
        var where = where(given, !mark.isEmpty());
        return reads.read(asker, right, reader -> {
            var rows = reader.sql("select " + columns + marks() + " from " + from + where + order() + " limit :size")
                    .params(parameters)
                    .query(this::marked)
                    .list();
            return Page.of(window, rows, count(reader, given), Marked::mark, Marked::row);
        });
    }

    private long count(JdbcClient reader, Map<String, Object> given) {
        return reader.sql("select count(*) from (select 1 from " + from + where(given, false) + " limit :most) counted")
                .params(given)
                .param("most", Window.COUNTED + 1)
                .query(Long.class)
                .single();
    }

    private Map<String, Object> given(Map<String, @Nullable Object> wanted) {
        var given = new LinkedHashMap<String, Object>();
        wanted.forEach((name, value) -> {
            if (!filters.containsKey(name)) {
                throw new IllegalArgumentException("This list has no filter " + name);
            }
            if (value != null) {
                given.put(name, written(value));
            }
        });
        return given;
    }

    private static Object written(Object value) {
        return switch (value) {
            case Enum<?> word -> word.name();
            case Instant moment -> moment.atOffset(ZoneOffset.UTC);
            default -> value;
        };
    }

    private String where(Map<String, Object> given, boolean behindMark) {
        var conditions = new ArrayList<String>();
        given.keySet().forEach(name -> conditions.add("(" + filters.get(name) + ")"));
        if (behindMark) {
            var place = keys.stream().map(Key::column).collect(Collectors.joining(", ", "(", ")"));
            var mark = IntStream.range(0, keys.size())
                    .mapToObj(i -> ":" + MARK + i)
                    .collect(Collectors.joining(", ", "(", ")"));
            conditions.add(place + (latestFirst ? " < " : " > ") + mark);
        }
        return conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
    }

    private String marks() {
        return IntStream.range(0, keys.size())
                .mapToObj(i -> ", " + keys.get(i).column() + " as " + MARK + i)
                .collect(Collectors.joining());
    }

    private String order() {
        return keys.stream()
                .map(key -> key.column() + (latestFirst ? " desc" : ""))
                .collect(Collectors.joining(", ", " order by ", ""));
    }

    private Map<String, Object> read(List<String> parts) {
        var values = new LinkedHashMap<String, Object>();
        for (int i = 0; i < parts.size(); i++) {
            values.put(MARK + i, keys.get(i).kind().read(parts.get(i)));
        }
        return values;
    }

    private Marked<R> marked(ResultSet result, int number) throws SQLException {
        var parts = new ArrayList<String>();
        for (int i = 0; i < keys.size(); i++) {
            parts.add(keys.get(i).kind().write(result, MARK + i));
        }
        return new Marked<>(Objects.requireNonNull(row.mapRow(result, number)), parts);
    }

    private record Marked<R>(R row, List<String> mark) {}
}
