package io.yuanliu.server.search.index;

import io.yuanliu.server.scope.Clause;
import io.yuanliu.server.scope.Dimension;
import io.yuanliu.server.scope.Scope;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.util.BytesRef;

/** A scope as a condition on documents: the same decision as {@link Scope#covers} in memory and the policies in SQL. */
final class ScopeFilter {
    private ScopeFilter() {}

    /** Empty for a scope that leaves everything. */
    static Optional<Query> of(Scope scope, Instant now) {
        return switch (scope) {
            case Scope.Everything() -> Optional.empty();
            case Scope.Nothing() -> Optional.of(MatchNoDocsQuery.INSTANCE);
            case Scope.Clauses(var clauses) -> Optional.of(any(clauses, now));
        };
    }

    private static Query any(List<Clause> clauses, Instant now) {
        var any = new BooleanQuery.Builder();
        for (var clause : clauses) {
            var until = clause.until();
            if (until == null || now.isBefore(until)) {
                any.add(covers(clause), Occur.SHOULD);
            }
        }
        return any.build();
    }

    private static Query covers(Clause clause) {
        var demands = new LinkedHashMap<String, List<Query>>();
        clause.demands()
                .forEach((dimension, values) -> demands.computeIfAbsent(dimension.demand(), _ -> new ArrayList<>())
                        .add(holds(dimension, values)));
        var all = new BooleanQuery.Builder();
        demands.values().forEach(alternatives -> {
            var any = new BooleanQuery.Builder();
            alternatives.forEach(one -> any.add(one, Occur.SHOULD));
            all.add(any.build(), Occur.FILTER);
        });
        return demands.isEmpty() ? MatchAllDocsQuery.INSTANCE : all.build();
    }

    private static Query holds(Dimension dimension, Set<String> values) {
        var terms = new ArrayList<BytesRef>();
        values.forEach(value -> terms.add(new BytesRef(value)));
        terms.add(new BytesRef(Documents.REGARDLESS));
        return new TermInSetQuery(Documents.field(dimension), terms);
    }
}
