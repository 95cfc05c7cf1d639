package io.yuanliu.core.identifier;

import io.yuanliu.core.identifier.Identifier.Level;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The kinds of numbers of somebody's own register that are known: another is none, for nobody could say whether a lot, a
 * place or a paper is meant. What was declared once stays known and stays what it is, as the log holds numbers of it.
 */
public final class LocalKinds {
    /** What means the same in every category. */
    private static final List<LocalKind> GROUND = List.of(
            new LocalKind("lot", Level.LOT, "批次", "Lot"),
            new LocalKind("certificate", Level.LOT, "证书", "Certificate"),
            new LocalKind("document", Level.DOCUMENT, "单据", "Document"),
            new LocalKind("voucher", Level.DOCUMENT, "凭证", "Voucher"),
            new LocalKind("item", Level.ITEM, "单品", "Item"),
            new LocalKind("vehicle", Level.ITEM, "车辆", "Vehicle"),
            new LocalKind("equipment", Level.ITEM, "设备", "Equipment"),
            new LocalKind("container", Level.ITEM, "容器", "Container"),
            new LocalKind("place", Level.PLACE, "地点", "Place"),
            new LocalKind("site", Level.PLACE, "场所", "Site"),
            new LocalKind("plot", Level.PLACE, "地块", "Plot"),
            new LocalKind("pen", Level.PLACE, "圈舍", "Pen"),
            new LocalKind("room", Level.PLACE, "库房", "Room"),
            new LocalKind("party", Level.PARTY, "主体", "Party"),
            new LocalKind("person", Level.PARTY, "个人", "Person"));

    /** Replaced as a whole: readers take no lock. */
    private static volatile Map<String, LocalKind> known = byWord(GROUND);

    private LocalKinds() {}

    private static Map<String, LocalKind> byWord(Collection<LocalKind> rows) {
        var byWord = new LinkedHashMap<String, LocalKind>();
        rows.forEach(row -> byWord.put(row.word(), row));
        return byWord;
    }

    /** Those that no profile need declare. */
    public static List<LocalKind> ground() {
        return GROUND;
    }

    /** The row of a word, or null when it is no kind. */
    public static @Nullable LocalKind of(String word) {
        return known.get(word);
    }

    /** All that are known now. */
    static Collection<String> words() {
        return known.keySet();
    }

    /**
     * Makes further kinds known.
     *
     * @throws IllegalStateException when one is known already and stands for something else: then none becomes known
     */
    public static synchronized void declare(Collection<LocalKind> rows) {
        var more = new LinkedHashMap<>(known);
        for (var row : rows) {
            var before = more.putIfAbsent(row.word(), row);
            if (before != null && before.level() != row.level()) {
                throw new IllegalStateException(
                        "'" + row.word() + "' stands for " + before.level() + " and cannot stand for " + row.level());
            }
        }
        known = more;
    }
}
