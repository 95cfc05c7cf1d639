package io.yuanliu.core.profile.judging;

import io.yuanliu.core.event.Quantity;
import io.yuanliu.core.identifier.WrittenIdentifier;
import io.yuanliu.core.profile.EventTemplate;
import io.yuanliu.core.profile.expression.Measure;
import io.yuanliu.core.profile.expression.Printing;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The units of an event: items go into its epc list, everything else into its quantity list. */
final class Units {
    private final List<WrittenIdentifier> epcs = new ArrayList<>();
    private final List<Quantity> quantities = new ArrayList<>();

    void add(WrittenIdentifier unit, EventTemplate.UnitTemplate template, Map<String, Object> variables) {
        if (isItem(unit)) {
            epcs.add(unit);
            return;
        }
        var quantity = template.quantity();
        BigDecimal amount = null;
        if (quantity != null) {
            long number = quantity.number(variables);
            amount = quantity.measure() == Measure.THOUSANDTHS ? Printing.decimal(number) : BigDecimal.valueOf(number);
        }
        var uom = template.uom();
        quantities.add(new Quantity(unit, amount, uom == null ? null : uom.fill(variables)));
    }

    private static boolean isItem(WrittenIdentifier unit) {
        return switch (unit.identifier().level()) {
            case ITEM, LOGISTIC_UNIT, ASSET -> true;
            case LOT, KIND, PARTY, PLACE, DOCUMENT, UNKNOWN -> false;
        };
    }

    List<WrittenIdentifier> epcs() {
        return epcs;
    }

    List<Quantity> quantities() {
        return quantities;
    }

    boolean isEmpty() {
        return epcs.isEmpty() && quantities.isEmpty();
    }
}
