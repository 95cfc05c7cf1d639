package io.yuanliu.server.orders;

import io.yuanliu.core.competence.OrderAct;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** As which records orders can be written. Of one act there may be two: one for what names a cause, one for what does not. */
public record OrderTemplates(Map<OrderAct, List<OrderTemplate>> byAct) {
    private static final String CAUSE = "cause";

    public OrderTemplates {
        byAct = Map.copyOf(byAct);
    }

    Set<OrderAct> acts() {
        return byAct.keySet();
    }

    /** That of an act; where it has only one, that one, whatever was asked. */
    Optional<OrderTemplate> of(OrderAct act, boolean byCause) {
        var templates = byAct.getOrDefault(act, List.of());
        return templates.stream()
                .filter(template -> template.has(CAUSE) == byCause)
                .findFirst()
                .or(() -> templates.stream().findFirst());
    }

    OrderTemplate of(OrderContent content) {
        return of(content.act(), content.cause() != null)
                .orElseThrow(() -> new IllegalStateException(
                        "no order_form of " + content.act().word()));
    }
}
