package io.yuanliu.server.scope;

import io.yuanliu.server.scope.Dimension.Match;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Whose something is: of an entry, a refusal, a count, a task; what decides who may see it. Null where it is not known.
 *
 * @param party canonical key of who acts
 * @param site canonical key of the place
 * @param region division code (GB/T 2260) of the place, else of the party
 * @param category of the goods
 * @param stage the kind of node at which it happened, as profiles name it
 */
public record Whose(
        @Nullable String party,
        @Nullable String site,
        @Nullable String region,
        @Nullable String category,
        @Nullable String stage) {
    public static final Whose UNKNOWN = new Whose(null, null, null, null, null);

    /** What clauses may demand something of, as {@code scope_dimension} has it; the first two are alternatives. */
    public static final Dimension PARTY = new Dimension("party", "whose", Match.ONE_OF, Whose::party);

    public static final Dimension REGION = new Dimension("region", "whose", Match.UNDER, Whose::region);
    public static final Dimension CATEGORY = new Dimension("category", "category", Match.ONE_OF, Whose::category);
    public static final Dimension STAGE = new Dimension("stage", "stage", Match.ONE_OF, Whose::stage);
    public static final List<Dimension> DIMENSIONS = List.of(PARTY, REGION, CATEGORY, STAGE);

    /** A column that a table keeps it in, named alike everywhere. */
    public record Column(String name, Function<Whose, @Nullable String> of) {}

    public static final List<Column> COLUMNS = List.of(
            new Column("party", Whose::party),
            new Column("site", Whose::site),
            new Column("region", Whose::region),
            new Column("category", Whose::category),
            new Column("stage", Whose::stage));

    /** Of a party, wherever and whatever it does. */
    public static Whose of(@Nullable String party) {
        return new Whose(party, null, null, null, null);
    }

    /** Of a party of a region. */
    public static Whose of(@Nullable String party, @Nullable String region) {
        return new Whose(party, null, region, null, null);
    }
}
