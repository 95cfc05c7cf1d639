package io.yuanliu.server.notices.store;

import io.yuanliu.core.data.Data;
import io.yuanliu.server.notices.Addressee;
import io.yuanliu.server.scope.Dimension;
import io.yuanliu.server.scope.Right;
import io.yuanliu.server.scope.Whose;
import io.yuanliu.server.scope.store.WhoseColumns;
import io.yuanliu.wire.json.JsonReader;
import io.yuanliu.wire.json.JsonWriter;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** How notices stand in their rows. */
final class NoticeRows {
    private NoticeRows() {}

    static OffsetDateTime at(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }

    static Instant moment(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    static @Nullable Instant momentOrNull(ResultSet row, String column) throws SQLException {
        var moment = row.getObject(column, OffsetDateTime.class);
        return moment == null ? null : moment.toInstant();
    }

    static String words(Map<String, String> values) {
        var fields = new LinkedHashMap<String, Data>();
        new TreeMap<>(values).forEach((name, value) -> fields.put(name, Data.of(value)));
        return JsonWriter.text(new Data.Fields(fields));
    }

    static Map<String, String> values(ResultSet row) throws SQLException {
        var values = new LinkedHashMap<String, String>();
        var words = row.getString("words").getBytes(StandardCharsets.UTF_8);
        if (JsonReader.read(words).data() instanceof Data.Fields fields) {
            fields.values().forEach((name, value) -> {
                if (value instanceof Data.Text(var text)) {
                    values.put(name, text);
                }
            });
        }
        return values;
    }

    /** The columns that say who is to be told. */
    static Map<String, @Nullable Object> columns(Addressee addressee) {
        return switch (addressee) {
            case Addressee.Holder(var right, var whose) -> columns("HOLDER", right, whose, null);
            case Addressee.Authority(var right, var whose) -> columns("AUTHORITY", right, whose, null);
            case Addressee.Above(var right, var whose) -> columns("ABOVE", right, whose, null);
            case Addressee.One(var asker) -> columns("ONE", null, Whose.UNKNOWN, asker);
        };
    }

    private static Map<String, @Nullable Object> columns(
            String word, @Nullable Right right, Whose whose, @Nullable String asker) {
        var columns = new HashMap<String, @Nullable Object>();
        columns.put("addressee", word);
        columns.put("needed", right == null ? null : right.name());
        columns.putAll(WhoseColumns.ALL.values(whose));
        columns.put(
                "regardless",
                whose.regardless().stream().map(Dimension::name).sorted().toArray(String[]::new));
        columns.put("asker", asker);
        return columns;
    }

    static Addressee addressee(ResultSet row) throws SQLException {
        var word = row.getString("addressee");
        if (word.equals("ONE")) {
            return new Addressee.One(row.getString("asker"));
        }
        var right = Right.valueOf(Objects.requireNonNull(row.getString("needed")));
        var regardless = Set.of((String[]) row.getArray("regardless").getArray());
        var whose = WhoseColumns.ALL
                .read(row)
                .regardlessOf(Whose.DIMENSIONS.stream()
                        .filter(dimension -> regardless.contains(dimension.name()))
                        .toArray(Dimension[]::new));
        return switch (word) {
            case "HOLDER" -> new Addressee.Holder(right, whose);
            case "AUTHORITY" -> new Addressee.Authority(right, whose);
            case "ABOVE" -> new Addressee.Above(right, whose);
            default -> throw new IllegalStateException("Nobody is addressed as " + word);
        };
    }
}
