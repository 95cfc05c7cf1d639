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
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A list that is kept in tables, told once: what is read, by what it may be cut, in which order. Each page is read within its
 * asker's scope, begins behind a mark, so that an index of the keys makes the hundredth cost what the first does, and counts up
 * to {@link Window#COUNTED}. Where a table is so large that somebody sees one row of it in thousands, it goes by {@link Slices}.
 *
 * <pre>{@code
 * Listing.of("o.*, i.state, i.since", "order_draft o join flow_item i on …", (row, number) -> order(row))
 *         .filter("state", "i.state = :state")
 *         .latestFirst(Key.instant("i.since"), Key.text("i.id"))
 * }</pre>
 *
 * @param columns that {@code row} reads
 * @param from tables, without the word {@code from}
 * @param filters conditions by name, each with a parameter of that name or with none
 * @param pointing those of them that an index of their own finds the few rows of
 * @param keys the order; the last of them tells rows apart
 * @param slices of the table that the keys are of; null where all rows are few
 */
public record Listing<R>(
        String columns,
        String from,
        RowMapper<R> row,
        Map<String, String> filters,
        Set<String> pointing,
        List<Key> keys,
        boolean latestFirst,
        @Nullable Slices slices) {
    private static final String MARK = "mark_";
    private static final int STEP = 500;

    public Listing {
        filters = Map.copyOf(filters);
        pointing = Set.copyOf(pointing);
        keys = List.copyOf(keys);
    }

    /** A list without filters, which has yet to say its order. */
    public static <R> Listing<R> of(String columns, String from, RowMapper<R> row) {
        return new Listing<>(columns, from, row, Map.of(), Set.of(), List.of(), false, null);
    }

    /** The same, which may be cut by this condition as well. */
    public Listing<R> filter(String name, String condition) {
        var more = new LinkedHashMap<>(filters);
        more.put(name, condition);
        return new Listing<>(columns, from, row, more, pointing, keys, latestFirst, slices);
    }

    /** The same, which may be cut by this condition as well; whoever does finds few rows, through an index of their own. */
    public Listing<R> pointing(String name, String condition) {
        var more = new LinkedHashSet<>(pointing);
        more.add(name);
        return new Listing<>(columns, from, row, filters, more, keys, latestFirst, slices).filter(name, condition);
    }

    /** The same in the order of these keys, the highest first. */
    public Listing<R> latestFirst(Key... by) {
        return new Listing<>(columns, from, row, filters, pointing, List.of(by), true, slices);
    }

    /** The same in the order of these keys, the lowest first. */
    public Listing<R> lowestFirst(Key... by) {
        return new Listing<>(columns, from, row, filters, pointing, List.of(by), false, slices);
    }

    /** The same, read slice by slice where its asker sees little. */
    public Listing<R> along(@Nullable Slices of) {
        return new Listing<>(columns, from, row, filters, pointing, keys, latestFirst, of);
    }

    /**
     * One page, as far as this right of the asker reaches.
     *
     * @param wanted values by the names of filters; null for any. Enums are written by name
     */
    public Page<R> page(
            ScopedReads reads, Asker asker, Right right, Window window, Map<String, @Nullable Object> wanted) {
        var given = given(wanted);
        var cut = cut(asker, right, given);
        return reads.read(asker, right, reader -> {
            var rows = rows(reader, cut, given, window.after(), window.rows());
            return Page.of(window, rows, count(reader, cut, given), Marked::mark, Marked::row);
        });
    }

    /** Hands on all rows in order, some at a time, each time in a transaction of its own. */
    public void each(
            ScopedReads reads, Asker asker, Right right, Map<String, @Nullable Object> wanted, Consumer<R> taking) {
        var given = given(wanted);
        var cut = cut(asker, right, given);
        var mark = List.<String>of();
        List<Marked<R>> rows;
        do {
            var after = mark;
            rows = reads.read(asker, right, reader -> rows(reader, cut, given, after, STEP));
            rows.forEach(found -> taking.accept(found.row()));
            mark = rows.isEmpty() ? mark : rows.getLast().mark();
        } while (rows.size() == STEP);
    }

    private Optional<Slices.Cut> cut(Asker asker, Right right, Map<String, Object> given) {
        return slices == null || given.keySet().stream().anyMatch(pointing::contains)
                ? Optional.empty()
                : slices.of(asker.scope(right));
    }

    private List<Marked<R>> rows(
            JdbcClient reader, Optional<Slices.Cut> cut, Map<String, Object> given, List<String> after, int most) {
        if (keys.isEmpty()) {
            throw new IllegalStateException("A list without an order cannot be read by pages: " + from);
        }
        var parameters = new LinkedHashMap<String, Object>(given);
        parameters.putAll(read(after));
        cut.ifPresent(one -> parameters.putAll(one.parameters()));
        var where = where(given, !after.isEmpty());
        // In the text: a plan that is kept for any limit is made for a tenth of all rows.
        var end = order(ordering()) + " limit " + most;
        var found = cut.filter(Slices.Cut::areFew)
                .map(one -> " where " + place() + " in (" + places(one, where, end, most) + ")" + order(ordering()))
                .orElse(where + end);
        return reader.sql("select " + columns + ", " + marked() + " from " + from + found)
                .params(parameters)
                .query(this::marked)
                .list();
    }

    /** Where the rows of a page are: only these are read whole, not those of every slice. */
    private String places(Slices.Cut cut, String where, String end, int most) {
        var names = IntStream.range(0, keys.size()).mapToObj(i -> MARK + i).toList();
        return "select " + String.join(", ", names) + " from ("
                + cut.rows("select " + marked() + " from " + from + where, end) + ") found" + order(names.stream())
                + " limit " + most;
    }

    private long count(JdbcClient reader, Optional<Slices.Cut> cut, Map<String, Object> given) {
        var parameters = new LinkedHashMap<String, Object>(given);
        cut.ifPresent(one -> parameters.putAll(one.parameters()));
        var statement = "select 1 from " + from + where(given, false);
        return reader.sql("select count(*) from ("
                        + cut.map(one -> one.all(statement)).orElse(statement) + " limit " + (Window.COUNTED + 1)
                        + ") counted")
                .params(parameters)
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
            var mark = IntStream.range(0, keys.size())
                    .mapToObj(i -> ":" + MARK + i)
                    .collect(Collectors.joining(", ", "(", ")"));
            conditions.add(place() + (latestFirst ? " < " : " > ") + mark);
        }
        return conditions.isEmpty() ? " where true" : " where " + String.join(" and ", conditions);
    }

    private Stream<String> ordering() {
        return keys.stream().map(Key::column);
    }

    private String place() {
        return ordering().collect(Collectors.joining(", ", "(", ")"));
    }

    private String marked() {
        return IntStream.range(0, keys.size())
                .mapToObj(i -> keys.get(i).column() + " as " + MARK + i)
                .collect(Collectors.joining(", "));
    }

    private String order(Stream<String> by) {
        return by.map(column -> column + (latestFirst ? " desc" : ""))
                .collect(Collectors.joining(", ", " order by ", ""));
    }

    private Map<String, Object> read(List<String> parts) {
        if (!parts.isEmpty() && parts.size() != keys.size()) {
            throw Window.unreadable();
        }
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
