package io.yuanliu.server.paging.store;

import io.yuanliu.server.scope.Clause;
import io.yuanliu.server.scope.Scope;
import io.yuanliu.server.scope.Whose;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * How a large table is read for whoever sees little of it: not row by row in the list's order until enough of them show, but
 * slice by slice, one for each of his parties and one for each region within his areas. The table has an index for each of the
 * two columns, which goes on with the order of the list. The policies decide as ever what shows; slices only say where to look,
 * and hold all that a scope covers, or more.
 */
public final class Slices {
    /** With more parties or regions, somebody sees so much that the list's own order finds a page sooner. */
    static final int MOST_PARTIES = 200;

    private static final int MOST_REGIONS = 64;

    /** Behind every code that begins with an area's digits. */
    private static final String BEHIND = " || chr(1114111)";

    private final JdbcClient writer;
    private final String party;
    private final String region;
    private final String regionsWithin;

    /**
     * Slices of one table.
     *
     * @param writer reads in which regions there are rows, whoever may see those; nobody is told
     * @param table with its alias, as the list names it: {@code entry e}
     * @param party its column by alias, as its index has it
     * @param region likewise
     */
    public Slices(JdbcClient writer, String table, String party, String region) {
        this.writer = writer;
        this.party = party;
        this.region = region;
        // One step of an index for each region, instead of all rows of an area.
        this.regionsWithin = """
                with recursive areas as (select value as area from unnest(:areas::text[]) value),
                within as (
                    select area, (select %1$s from %2$s where %1$s >= area and %1$s < area%3$s order by %1$s limit 1) as code
                    from areas
                    union all
                    select area, (select %1$s from %2$s where %1$s > code and %1$s < area%3$s order by %1$s limit 1)
                    from within where code is not null)
                select code from within where code is not null limit :most
                """.formatted(region, table, BEHIND);
    }

    /** The slices of a scope; empty where it is not cut by parties and areas. */
    public Optional<Cut> of(Scope scope) {
        if (!(scope instanceof Scope.Clauses(var clauses)) || clauses.stream().anyMatch(Slices::isFree)) {
            return Optional.empty();
        }
        var parties = new TreeSet<String>();
        var areas = new TreeSet<String>();
        for (var clause : clauses) {
            parties.addAll(clause.values(Whose.PARTY));
            areas.addAll(clause.values(Whose.REGION));
        }
        var widest = widest(areas);
        return Optional.of(new Cut(List.copyOf(parties), widest, regions(widest)));
    }

    private static boolean isFree(Clause clause) {
        return clause.values(Whose.PARTY).isEmpty()
                && clause.values(Whose.REGION).isEmpty();
    }

    /** Without areas within others; in order, an area comes before all within it. */
    private static List<String> widest(Collection<String> areas) {
        var widest = new ArrayList<String>();
        for (var area : areas) {
            if (widest.isEmpty() || !area.startsWith(widest.getLast())) {
                widest.add(area);
            }
        }
        return widest;
    }

    private List<String> regions(List<String> areas) {
        if (areas.isEmpty()) {
            return List.of();
        }
        return writer.sql(regionsWithin)
                .param("areas", areas.toArray(String[]::new))
                .param("most", MOST_REGIONS + 1)
                .query((row, number) -> row.getString(1))
                .list();
    }

    /** The slices of one scope: two parts of a statement with what they name. */
    public final class Cut {
        private static final String PARTIES = "slice_parties";
        private static final String REGIONS = "slice_regions";
        private static final String AREA = "slice_area_";

        private final List<String> parties;
        private final List<String> areas;
        private final List<String> regions;
        private final @Nullable String notOfParties;

        private Cut(List<String> parties, List<String> areas, List<String> regions) {
            this.parties = parties;
            this.areas = areas;
            this.regions = regions;
            this.notOfParties = parties.isEmpty()
                    ? null
                    : "(%1$s is null or %1$s <> all (:%2$s::text[]))".formatted(party, PARTIES);
        }

        /** Whether there are so few of them that rows are found slice by slice. */
        public boolean areFew() {
            return parties.size() <= MOST_PARTIES && regions.size() <= MOST_REGIONS;
        }

        /** What the statements name. */
        public Map<String, Object> parameters() {
            var parameters = new LinkedHashMap<String, Object>();
            parameters.put(PARTIES, parties.toArray(String[]::new));
            parameters.put(REGIONS, regions.toArray(String[]::new));
            for (int number = 0; number < areas.size(); number++) {
                parameters.put(AREA + number, areas.get(number));
            }
            return parameters;
        }

        /**
         * What a statement reads, each slice up to its limit; rows come once, in no order.
         *
         * @param statement ends with its conditions
         * @param end its order and limit
         */
        public String rows(String statement, String end) {
            var parts = new ArrayList<String>();
            if (!parties.isEmpty()) {
                parts.add(slices(PARTIES, statement + and(party + " = slice.value", null) + end));
            }
            if (!regions.isEmpty() || parties.isEmpty()) {
                parts.add(slices(REGIONS, statement + and(region + " = slice.value", notOfParties) + end));
            }
            return String.join(" union all ", parts);
        }

        private static String slices(String values, String statement) {
            return "(select found.* from unnest(:" + values + "::text[]) slice (value) cross join lateral (" + statement
                    + ") found)";
        }

        /** All that a statement reads, however many slices there are; rows come once, in no order. */
        public String all(String statement) {
            var parts = new ArrayList<String>();
            if (!parties.isEmpty()) {
                parts.add(statement + and(party + " = any (:" + PARTIES + "::text[])", null));
            }
            for (int number = 0; number < areas.size(); number++) {
                var area = ":" + AREA + number;
                parts.add(statement
                        + and(region + " >= " + area + " and " + region + " < " + area + BEHIND, notOfParties));
            }
            return String.join(" union all ", parts);
        }

        private static String and(String condition, @Nullable String further) {
            return " and " + condition + (further == null ? "" : " and " + further);
        }
    }
}
