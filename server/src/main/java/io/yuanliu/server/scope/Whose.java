package io.yuanliu.server.scope;

import io.yuanliu.server.scope.Dimension.Match;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Whose something is: of an entry, a refusal, a count, a task; what decides who may see it. Null where it is not known,
 * which meets no demand; what does not matter of a thing ({@link #regardlessOf}) meets every.
 *
 * <p>A further dimension is a constant here and its place in {@link #DIMENSIONS}: every statement that writes or reads whose
 * a row is names its columns by {@link #COLUMNS} (ADR 35).
 *
 * @param party canonical key of who acts
 * @param site canonical key of the place
 * @param region division code (GB/T 2260) of the place, else of the party
 * @param category of the goods
 * @param stage the kind of node at which it happened, as profiles name it
 * @param further what is known in dimensions beside those, by their names
 * @param regardless the dimensions in which it is of all
 */
public record Whose(
        @Nullable String party,
        @Nullable String site,
        @Nullable String region,
        @Nullable String category,
        @Nullable String stage,
        Map<String, String> further,
        Set<Dimension> regardless) {
    public static final Whose UNKNOWN = new Whose(null, null, null, null, null);

    /** What clauses may demand something of, as {@code scope_dimension} has it; the first two are alternatives. */
    public static final Dimension PARTY = new Dimension("party", "parties", "whose", Match.ONE_OF, Whose::party);

    public static final Dimension REGION = new Dimension("region", "regions", "whose", Match.UNDER, Whose::region);
    public static final Dimension CATEGORY =
            new Dimension("category", "categories", "category", Match.ONE_OF, Whose::category);
    public static final Dimension STAGE = new Dimension("stage", "stages", "stage", Match.ONE_OF, Whose::stage);
    public static final List<Dimension> DIMENSIONS = List.of(PARTY, REGION, CATEGORY, STAGE);

    /**
     * A column that a table keeps it in, named alike wherever it has one value.
     *
     * @param dimension null for the place, which is told of things and which no clause demands
     */
    public record Column(
            String name,
            Function<Whose, @Nullable String> of,
            @Nullable Dimension dimension) {
        static Column of(Dimension dimension) {
            return new Column(dimension.name(), dimension.of(), dimension);
        }
    }

    public static final List<Column> COLUMNS = columns(DIMENSIONS);

    public Whose {
        further = Map.copyOf(further);
        regardless = Set.copyOf(regardless);
    }

    public Whose(
            @Nullable String party,
            @Nullable String site,
            @Nullable String region,
            @Nullable String category,
            @Nullable String stage) {
        this(party, site, region, category, stage, Map.of(), Set.of());
    }

    /** The columns that keep all this in so many dimensions. */
    public static List<Column> columns(List<Dimension> dimensions) {
        return Stream.concat(
                        Stream.of(Column.of(dimensions.getFirst()), new Column("site", Whose::site, null)),
                        dimensions.stream().skip(1).map(Column::of))
                .toList();
    }

    /** What is known by the names of the columns. */
    public static Whose of(Map<String, String> known) {
        var further = new HashMap<>(known);
        return new Whose(
                further.remove("party"),
                further.remove("site"),
                further.remove("region"),
                further.remove("category"),
                further.remove("stage"),
                further,
                Set.of());
    }

    /** Of a party, wherever and whatever it does. */
    public static Whose of(@Nullable String party) {
        return new Whose(party, null, null, null, null);
    }

    /** Of a party of a region. */
    public static Whose of(@Nullable String party, @Nullable String region) {
        return new Whose(party, null, region, null, null);
    }

    /** The same with what is known in a dimension beside the named ones; null for nothing. */
    public Whose with(Dimension dimension, @Nullable String value) {
        var more = new HashMap<>(further);
        if (value == null) {
            more.remove(dimension.name());
        } else {
            more.put(dimension.name(), value);
        }
        return new Whose(party, site, region, category, stage, more, regardless);
    }

    /** The same, whatever is demanded in these dimensions: not because it is not known, but since it is of all. */
    public Whose regardlessOf(Dimension... dimensions) {
        var all = new HashSet<>(regardless);
        all.addAll(Arrays.asList(dimensions));
        return new Whose(party, site, region, category, stage, further, all);
    }

    /** What concerns a party as such, or an authority: whatever goods, whatever it does with them, or anything further. */
    public Whose ofPartyAsSuch() {
        return regardlessOf(
                DIMENSIONS.stream().filter(dimension -> !dimension.isOfParty()).toArray(Dimension[]::new));
    }

    /** The same wherever it happened: of who and where only the party is left. */
    public Whose withoutRegion() {
        return new Whose(party, null, null, category, stage, further, regardless);
    }

    /** The same without its place: what is counted together. */
    public Whose withoutSite() {
        return site == null ? this : new Whose(party, null, region, category, stage, further, regardless);
    }
}
