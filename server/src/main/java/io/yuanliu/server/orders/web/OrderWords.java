package io.yuanliu.server.orders.web;

import io.yuanliu.core.competence.OrderAct;
import io.yuanliu.core.finding.Finding;
import io.yuanliu.server.problem.Rejection;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Words in addresses. */
final class OrderWords {
    private OrderWords() {}

    static <S extends Enum<S>> S state(Class<S> states, String written) {
        var known = states.getEnumConstants();
        for (var state : known) {
            if (state.name().equals(written.toUpperCase(Locale.ROOT))) {
                return state;
            }
        }
        throw unknown("state", written, List.of(known).toString());
    }

    static OrderAct act(String written) {
        return OrderAct.of(written)
                .orElseThrow(() -> unknown("act", written, OrderAct.words().toString()));
    }

    private static Rejection unknown(String name, String written, String known) {
        return new Rejection.Unreadable(
                Finding.block("order.parameter", "", Map.of("name", name, "value", written, "known", known)));
    }
}
