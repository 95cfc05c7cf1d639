package io.yuanliu.core.trace.telling;

import io.yuanliu.core.data.Data;
import io.yuanliu.core.event.EventHeader;
import io.yuanliu.core.identifier.Gs1Identifier;
import io.yuanliu.core.identifier.Identifier;
import io.yuanliu.core.identifier.Identifiers;
import io.yuanliu.core.identifier.Reading;
import io.yuanliu.core.identifier.WrittenIdentifier;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads which lot the items of an event belong to, where the event says so: in its ILMD ({@code cbvmda:lotNumber}), or
 * in the item's own Digital Link ({@code …/10/A1/21/3}).
 */
final class LotMembers {
    private final RowNames names;

    LotMembers(RowNames names) {
        this.names = names;
    }

    /** Lots with their items; empty when the event names no lot. */
    Map<Integer, Parts> read(EventHeader header, List<WrittenIdentifier> epcs, Data.Fields ilmd) {
        var lotNumber = Extensions.text(header, ilmd, "urn:epcglobal:cbv:mda", "cbvmda", "lotNumber");
        var items = new LinkedHashMap<Integer, Parts.Builder>();
        for (var epc : epcs) {
            if (epc.identifier() instanceof Gs1Identifier gs1 && gs1.level() == Identifier.Level.ITEM) {
                var lot = lotNumber == null || lotNumber.isBlank() ? lotInLink(epc.text()) : lot(gs1, lotNumber);
                if (lot != null) {
                    items.computeIfAbsent(names.intern(lot.key()), _ -> new Parts.Builder())
                            .add(names.intern(epc), null);
                }
            }
        }
        var members = new LinkedHashMap<Integer, Parts>();
        items.forEach((lot, parts) -> members.put(lot, parts.build()));
        return members;
    }

    private static @Nullable Identifier lot(Gs1Identifier item, String lotNumber) {
        var gtin = item.element("01");
        var encoded = URLEncoder.encode(lotNumber, StandardCharsets.UTF_8).replace("+", "%20");
        return gtin != null
                        && Identifiers.readUri("https://id.gs1.org/01/" + gtin + "/10/" + encoded)
                                instanceof Reading.One(var lot)
                ? lot
                : null;
    }

    private static @Nullable Identifier lotInLink(String written) {
        return written.contains("/10/")
                ? Identifiers.narrowestFirst(written).stream()
                        .filter(identifier -> identifier.level() == Identifier.Level.LOT)
                        .findFirst()
                        .orElse(null)
                : null;
    }
}
