package io.yuanliu.server.scope.store;

import io.yuanliu.server.scope.Dimension;
import io.yuanliu.server.scope.Seen;
import io.yuanliu.server.scope.Whose;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The columns in which a table keeps whose its rows are: what its statements name, bind and read. Whoever writes such a table
 * asks here and names none of them by hand, so that a further dimension of {@link Whose} is in every statement; its column
 * each table has from {@code yuanliu_dimension}.
 */
public final class WhoseColumns {
    /** One for each, named as it is. */
    public static final WhoseColumns ALL = of(Whose.DIMENSIONS);

    /** @param several whether some values are kept: none of them is of all, and no list is not known */
    private record Kept(Whose.Column part, String column, boolean several) {}

    private final List<Kept> kept;

    private WhoseColumns(List<Kept> kept) {
        this.kept = List.copyOf(kept);
    }

    public static WhoseColumns of(List<Dimension> dimensions) {
        return new WhoseColumns(Whose.columns(dimensions).stream()
                .map(part -> new Kept(part, part.name(), false))
                .toList());
    }

    /** For a table that does not keep the place. */
    public WhoseColumns withoutSite() {
        return new WhoseColumns(
                kept.stream().filter(one -> one.part().dimension() != null).toList());
    }

    /** For a table of which a dimension says nothing. */
    public WhoseColumns without(Dimension dimension) {
        return new WhoseColumns(kept.stream()
                .filter(one -> !dimension.equals(one.part().dimension()))
                .toList());
    }

    /** For a table in which the column of a dimension has another name. */
    public WhoseColumns named(Dimension dimension, String column) {
        return new WhoseColumns(kept.stream()
                .map(one -> dimension.equals(one.part().dimension()) ? new Kept(one.part(), column, false) : one)
                .toList());
    }

    /** For a table that keeps some values of what is not of party and region, as {@code scope_guard.several} has it. */
    public WhoseColumns several() {
        return new WhoseColumns(kept.stream().map(WhoseColumns::several).toList());
    }

    private static Kept several(Kept one) {
        var dimension = one.part().dimension();
        return dimension == null || dimension.isOfParty() ? one : new Kept(one.part(), dimension.several(), true);
    }

    /** The names, for a list of columns. */
    public String names() {
        return joined("");
    }

    /** The same of a table by its alias. */
    public String names(String alias) {
        return joined(alias + ".");
    }

    /** The parameters that {@link #values} or {@link #arrays} fill, in the order of the names. */
    public String parameters() {
        return joined(":");
    }

    private String joined(String before) {
        return kept.stream().map(one -> before + one.column()).collect(Collectors.joining(", "));
    }

    /** What one row keeps, by the names of the columns. */
    public Map<String, @Nullable Object> values(Whose whose) {
        var dimensions = kept.stream()
                .map(one -> one.part().dimension())
                .filter(Objects::nonNull)
                .toList();
        var values = values(Seen.as(whose, dimensions));
        kept.stream()
                .filter(one -> one.part().dimension() == null)
                .forEach(one -> values.put(one.column(), one.part().of().apply(whose)));
        return values;
    }

    /** The same of what has some values at once, and no place; a column of one value keeps the only one. */
    public Map<String, @Nullable Object> values(Seen seen) {
        var values = new LinkedHashMap<String, @Nullable Object>();
        for (var one : kept) {
            var dimension = one.part().dimension();
            if (dimension == null) {
                values.put(one.column(), null);
                continue;
            }
            var some = seen.of(dimension);
            if (!one.several()) {
                values.put(one.column(), some.size() == 1 ? some.iterator().next() : null);
            } else if (seen.regardless().contains(dimension)) {
                values.put(one.column(), new String[0]);
            } else {
                values.put(one.column(), some.isEmpty() ? null : some.toArray(String[]::new));
            }
        }
        return values;
    }

    /** What many rows keep, each column one array; of columns of one value. */
    public Map<String, Object> arrays(Collection<Whose> rows) {
        return arrays(rows, null);
    }

    /** The same for a table that has another value where nothing is known. */
    public Map<String, Object> arrays(Collection<Whose> rows, @Nullable String unknown) {
        var arrays = new LinkedHashMap<String, Object>();
        for (var one : kept) {
            var texts = new @Nullable String[rows.size()];
            int at = 0;
            for (var whose : rows) {
                var value = one.part().of().apply(whose);
                texts[at++] = value == null ? unknown : value;
            }
            arrays.put(one.column(), texts);
        }
        return arrays;
    }

    /** Whose a row is; asked for each entry that is read, so it makes nothing that it does not keep. */
    public Whose read(ResultSet row) throws SQLException {
        @Nullable String party = null;
        @Nullable String site = null;
        @Nullable String region = null;
        @Nullable String category = null;
        @Nullable String stage = null;
        var further = Map.<String, String>of();
        var regardless = Set.<Dimension>of();
        for (var one : kept) {
            @Nullable String value;
            if (one.several()) {
                var some = some(row, one.column());
                value = some == null || some.length == 0 ? null : some[0];
                regardless = some != null && some.length == 0 ? and(regardless, one.part()) : regardless;
            } else {
                value = row.getString(one.column());
            }
            switch (one.part().name()) {
                case "party" -> party = value;
                case "site" -> site = value;
                case "region" -> region = value;
                case "category" -> category = value;
                case "stage" -> stage = value;
                default -> further = value == null ? further : and(further, one.part(), value);
            }
        }
        return new Whose(party, site, region, category, stage, further, regardless);
    }

    private static String @Nullable [] some(ResultSet row, String column) throws SQLException {
        var array = row.getArray(column);
        return array == null ? null : (String[]) array.getArray();
    }

    private static Set<Dimension> and(Set<Dimension> some, Whose.Column more) {
        var all = new HashSet<>(some);
        all.add(Objects.requireNonNull(more.dimension()));
        return all;
    }

    private static Map<String, String> and(Map<String, String> some, Whose.Column more, String value) {
        var all = new HashMap<>(some);
        all.put(more.name(), value);
        return all;
    }
}
