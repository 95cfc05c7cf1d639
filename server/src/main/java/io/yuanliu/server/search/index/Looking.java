package io.yuanliu.server.search.index;

import io.yuanliu.server.search.FindIndex.Finds;
import io.yuanliu.server.search.FindIndex.Found;
import io.yuanliu.server.search.FindIndex.Place;
import io.yuanliu.server.search.FindIndex.Wanted;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.document.LongField;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.SortedNumericSelector;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.jspecify.annotations.Nullable;

/**
 * Looks things of one kind up, tier by tier until there are enough. A thing has a document for each way in which it may be
 * seen and is found once.
 */
final class Looking {
    private static final Sort ORDER = new Sort(
            LongField.newSortField(Documents.ORDER, false, SortedNumericSelector.Type.MIN),
            new SortField(Documents.TIE, SortField.Type.LONG));
    /** Of a thing more than one document may be met: so many times more are looked at. */
    private static final int WAYS = 3;

    private final IndexSearcher searcher;
    private final List<Query> tiers;
    private final Query within;

    Looking(IndexSearcher searcher, List<Query> tiers, String kind, Optional<Query> scope) {
        this.searcher = searcher;
        this.tiers = tiers;
        var conditions = new BooleanQuery.Builder();
        conditions.add(new TermQuery(new Term(Documents.KIND, kind)), Occur.FILTER);
        scope.ifPresent(one -> conditions.add(one, Occur.FILTER));
        this.within = conditions.build();
    }

    Finds find(Wanted wanted) throws IOException {
        if (tiers.isEmpty()) {
            return Finds.NOTHING;
        }
        var found = new ArrayList<Found>();
        var after = wanted.after();
        for (int tier = after == null ? 0 : after.tier(); tier < tiers.size() && found.size() < wanted.size(); tier++) {
            boolean within = after != null && after.tier() == tier;
            add(found, tier, within ? after : null, wanted.size());
        }
        return new Finds(List.copyOf(found), wanted.counted() == 0 ? 0 : count(wanted.counted()));
    }

    private void add(List<Found> found, int tier, @Nullable Place behind, int size) throws IOException {
        var query = query(tier);
        @Nullable FieldDoc last = behind == null ? null : behind(behind.order(), behind.tie());
        Set<Long> ties = new HashSet<>();
        while (found.size() < size) {
            int most = (size - found.size()) * WAYS;
            var top = searcher.search(query, new TopFieldCollectorManager(ORDER, most, last, most)).scoreDocs;
            for (var one : top) {
                var place = place(tier, (FieldDoc) one);
                if (found.size() < size && ties.add(place.tie())) {
                    found.add(new Found(id(one), place));
                }
            }
            if (top.length < most) {
                return;
            }
            last = (FieldDoc) top[top.length - 1];
            last = behind((Long) last.fields[0], (Long) last.fields[1]);
        }
    }

    /** This tier without what the better ones have found. */
    private Query query(int tier) {
        var query = new BooleanQuery.Builder();
        query.add(within, Occur.FILTER);
        query.add(tiers.get(tier), Occur.FILTER);
        for (int better = 0; better < tier; better++) {
            query.add(tiers.get(better), Occur.MUST_NOT);
        }
        return query.build();
    }

    private int count(int most) throws IOException {
        var query = new BooleanQuery.Builder();
        query.add(within, Occur.FILTER);
        query.add(Tiers.any(tiers), Occur.FILTER);
        return searcher.search(query.build(), new Counting(most));
    }

    /** Behind everything of this order and tie, whatever its document's number. */
    private static FieldDoc behind(long order, long tie) {
        return new FieldDoc(Integer.MAX_VALUE, 0, new Object[] {order, tie});
    }

    private static Place place(int tier, FieldDoc one) {
        return new Place(tier, (Long) one.fields[0], (Long) one.fields[1]);
    }

    private String id(ScoreDoc one) throws IOException {
        List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
        var leaf = leaves.get(ReaderUtil.subIndex(one.doc, leaves));
        var ids = DocValues.getBinary(leaf.reader(), Documents.ID);
        ids.advanceExact(one.doc - leaf.docBase);
        return ids.binaryValue().utf8ToString();
    }
}
