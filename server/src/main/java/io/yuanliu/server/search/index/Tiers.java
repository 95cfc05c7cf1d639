package io.yuanliu.server.search.index;

import io.yuanliu.server.search.words.Question;
import io.yuanliu.server.search.words.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/** A question as queries, the best first: this very number, a number that begins so, a name that begins so, a name that has it. */
final class Tiers {
    private Tiers() {}

    static List<Query> of(Question question) {
        var tiers = new ArrayList<Query>();
        question.keys().forEach(key -> tiers.add(term(Documents.NUMBER, Documents.KEY + key.key())));
        var code = question.code();
        if (!code.isEmpty()) {
            tiers.add(term(Documents.NUMBER, code));
        }
        if (code.length() >= Documents.SHORTEST_BEGINNING) {
            tiers.add(
                    code.length() <= Documents.LONGEST_BEGINNING
                            ? term(Documents.BEGINNING, code)
                            : new PrefixQuery(new Term(Documents.NUMBER, code)));
        }
        if (!question.words().isEmpty()) {
            tiers.add(all(Stream.concat(
                            Stream.of(begins(question.words().getFirst())),
                            question.words().stream().map(Tiers::holds))
                    .toList()));
            tiers.add(all(question.words().stream().map(Tiers::holds).toList()));
        }
        return tiers.stream().<Query>map(ConstantScoreQuery::new).toList();
    }

    private static Query begins(Word word) {
        return any(word.beginnings().stream().map(Tiers::piece).toList());
    }

    private static Query holds(Word word) {
        return any(word.ways().stream()
                .map(way -> all(way.stream().map(Tiers::piece).toList()))
                .toList());
    }

    private static Query piece(Word.Piece piece) {
        var field = Documents.field(piece.of());
        return piece.isBeginning() ? new PrefixQuery(new Term(field, piece.text())) : term(field, piece.text());
    }

    private static Query term(String field, String text) {
        return new TermQuery(new Term(field, text));
    }

    private static Query all(List<Query> queries) {
        return joined(queries, Occur.FILTER);
    }

    static Query any(List<Query> queries) {
        return joined(queries, Occur.SHOULD);
    }

    private static Query joined(List<Query> queries, Occur occur) {
        if (queries.size() == 1) {
            return queries.getFirst();
        }
        var joined = new BooleanQuery.Builder();
        queries.forEach(query -> joined.add(query, occur));
        return joined.build();
    }
}
