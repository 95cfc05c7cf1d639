package io.yuanliu.core.identifier;

import io.yuanliu.core.identifier.Identifier.Level;
import io.yuanliu.core.text.LocalText;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One kind of {@link LocalIdentifier}, in one row: whatever somebody's own register numbers. Another word is no kind: it would
 * not be known whether a lot, a place or a paper is meant.
 *
 * @param word as it stands in keys and URIs
 * @param level what its numbers stand for
 */
public record LocalKind(String word, Level level, LocalText name) {
    private static final List<LocalKind> ROWS = List.of(
            row("lot", Level.LOT, "批次", "Lot"),
            row("crop", Level.LOT, "茬次", "Crop"),
            row("input", Level.LOT, "投入品批次", "Lot of an input"),
            row("sample", Level.LOT, "样品", "Sample"),
            row("certificate", Level.LOT, "证书", "Certificate"),
            row("promise", Level.LOT, "承诺达标合格证", "Promise certificate"),
            row("slip", Level.LOT, "凭据", "Slip"),
            row("document", Level.DOCUMENT, "单据", "Document"),
            row("voucher", Level.DOCUMENT, "凭证", "Voucher"),
            row("item", Level.ITEM, "单品", "Item"),
            row("vehicle", Level.ITEM, "车辆", "Vehicle"),
            row("equipment", Level.ITEM, "设备", "Equipment"),
            row("container", Level.ITEM, "容器", "Container"),
            row("place", Level.PLACE, "地点", "Place"),
            row("site", Level.PLACE, "场所", "Site"),
            row("plot", Level.PLACE, "地块", "Plot"),
            row("pen", Level.PLACE, "圈舍", "Pen"),
            row("room", Level.PLACE, "库房", "Room"),
            row("party", Level.PARTY, "主体", "Party"),
            row("person", Level.PARTY, "个人", "Person"));

    private static final Map<String, LocalKind> BY_WORD =
            ROWS.stream().collect(Collectors.toUnmodifiableMap(LocalKind::word, Function.identity()));

    private static LocalKind row(String word, Level level, String zh, String en) {
        return new LocalKind(word, level, new LocalText(zh, en));
    }

    /** All rows. */
    public static List<LocalKind> all() {
        return ROWS;
    }

    /** The row of a word, or null when it is no kind. */
    public static @Nullable LocalKind of(String word) {
        return BY_WORD.get(word);
    }

    static List<String> words() {
        return ROWS.stream().map(LocalKind::word).toList();
    }
}
