package io.yuanliu.server.orders;

import io.yuanliu.core.competence.OrderAct;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What somebody orders.
 *
 * @param goods codes as URIs; none where the order is about those of an earlier one
 * @param number of its document
 * @param basis the law that it rests on
 * @param ordered number of the earlier order that it lifts or clears from
 * @param cause name of the hold that it lifts, where no order brought that about
 * @param sample number of the test that goods passed anew
 * @param until when a hold ends by itself
 * @param stage at which the goods are, as the authority's competence says
 */
public record OrderContent(
        OrderAct act,
        List<String> goods,
        String number,
        @Nullable String basis,
        String reason,
        @Nullable String ordered,
        @Nullable String cause,
        @Nullable String sample,
        @Nullable Instant until,
        @Nullable String stage) {
    public OrderContent {
        goods = List.copyOf(goods);
    }

    OrderContent at(@Nullable String where) {
        return new OrderContent(act, goods, number, basis, reason, ordered, cause, sample, until, where);
    }
}
