package io.yuanliu.core.identifier;

import io.yuanliu.core.identifier.Identifier.Level;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import java.util.stream.Stream;
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

    /** Those that only the work at hand knows: a trial of profiles that nobody lives by yet. */
    private static final ScopedValue<Map<String, LocalKind>> TRIED = ScopedValue.newInstance();

    private LocalKinds() {}

    private static Map<String, LocalKind> byWord(Collection<LocalKind> rows) {
        var byWord = new LinkedHashMap<String, LocalKind>();
        rows.forEach(row -> byWord.merge(row.word(), row, (one, other) -> other.isFormer() ? one : other));
        return byWord;
    }

    /** Those that no profile need declare. */
    public static List<LocalKind> ground() {
        return GROUND;
    }

    /** The row of a word, or null when it is no kind. */
    public static @Nullable LocalKind of(String word) {
        var row = known.get(word);
        return row == null && TRIED.isBound() ? TRIED.get().get(word) : row;
    }

    /** Those that somebody may have meant; a former kind may be a misspelling itself. */
    static List<String> words() {
        var tried = TRIED.isBound() ? TRIED.get() : Map.<String, LocalKind>of();
        return Stream.concat(known.values().stream(), tried.values().stream())
                .filter(row -> !row.isFormer())
                .map(LocalKind::word)
                .distinct()
                .toList();
    }

    /** Does work that knows further kinds, which nobody else knows and which are forgotten afterwards. */
    public static <T> T trying(Collection<LocalKind> rows, Supplier<T> work) {
        var tried = byWord(rows);
        if (TRIED.isBound()) {
            TRIED.get().forEach(tried::putIfAbsent);
        }
        return ScopedValue.where(TRIED, tried).call(work::get);
    }

    /** Work as another thread may do it for this one: with the kinds that this one knows. */
    public static <T> Callable<T> carried(Callable<T> work) {
        if (!TRIED.isBound()) {
            return work;
        }
        var tried = TRIED.get();
        return () -> ScopedValue.where(TRIED, tried).call(work::call);
    }

    /**
     * Makes further kinds known. A former one is a lot only where nobody says what it is.
     *
     * @throws IllegalStateException when one is known already and stands for something else: then none becomes known
     */
    public static synchronized void declare(Collection<LocalKind> rows) {
        var more = new LinkedHashMap<>(known);
        var saidFirst =
                rows.stream().sorted(Comparator.comparing(LocalKind::isFormer)).toList();
        for (var row : saidFirst) {
            var before = more.get(row.word());
            if (before == null || (before.isFormer() && before.level() == row.level())) {
                more.put(row.word(), row);
            } else if (before.level() != row.level() && !row.isFormer()) {
                throw new IllegalStateException(
                        "'" + row.word() + "' stands for " + before.level() + " and cannot stand for " + row.level());
            }
        }
        known = more;
    }
}
