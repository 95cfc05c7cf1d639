package io.yuanliu.server.orders;

import io.yuanliu.core.competence.OrderAct;
import io.yuanliu.server.calendar.Span;
import io.yuanliu.server.flows.FlowChanged;
import io.yuanliu.server.notices.Addressee;
import io.yuanliu.server.notices.FlowNotices;
import io.yuanliu.server.notices.NoticeKind;
import io.yuanliu.server.problem.Words;
import io.yuanliu.server.scope.Right;
import io.yuanliu.server.tasks.FlowTasks;
import io.yuanliu.server.tasks.TaskKind;
import io.yuanliu.server.tasks.TaskKind.Doer;
import java.util.HashMap;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Who has to sign an order and to answer a hand-over, and who is told what became of it. The times are usual ones, not the
 * law's: {@code yuanliu.tasks.due} sets them.
 */
@Configuration(proxyBeanMethods = false)
class OrderWork {
    private static final String ORDER = "order";
    private static final String ORDER_PLACE = "/orders/{subject}";
    private static final String HANDOVER = "handover";
    private static final String HANDOVERS_PLACE = "/handovers";

    private static final TaskKind SIGN = TaskKind.of(
                    "order.sign", ORDER, Doer.HOLDER, Right.ORDER, Span.workingDays(1), ORDER_PLACE)
            .lateAfter(Span.workingDays(1));
    private static final TaskKind ANSWER = TaskKind.of(
                    "handover.answer", HANDOVER, Doer.AUTHORITY, Right.ORDER, Span.workingDays(1), HANDOVERS_PLACE)
            .aboutGoods()
            .lateAfter(Span.workingDays(1));

    private static final NoticeKind DECIDED = new NoticeKind("order.decided", ORDER, true, ORDER_PLACE);
    private static final NoticeKind GIVEN = new NoticeKind("handover.given", HANDOVER, true, HANDOVERS_PLACE);
    private static final NoticeKind ANSWERED = new NoticeKind("handover.answered", HANDOVER, true, HANDOVERS_PLACE);

    /** Whoever has goods that an order reaches is told, since he may do with them what he might before no longer, or again. */
    static final NoticeKind REACHED = new NoticeKind("order.reached", ORDER, true, "/units/{subject}");

    @Bean
    TaskKind orderSignTask() {
        return SIGN;
    }

    @Bean
    TaskKind handOverAnswerTask() {
        return ANSWER;
    }

    @Bean
    NoticeKind orderDecidedNotice() {
        return DECIDED;
    }

    @Bean
    NoticeKind handOverGivenNotice() {
        return GIVEN;
    }

    @Bean
    NoticeKind handOverAnsweredNotice() {
        return ANSWERED;
    }

    @Bean
    NoticeKind orderReachedNotice() {
        return REACHED;
    }

    @Bean
    FlowTasks tasksOfOrders(OrderStore orders, Officers officers, Words words) {
        return new FlowTasks(
                OrderFlow.NAME,
                Map.of(OrderState.DRAFTED.name(), SIGN),
                item -> values(orders.written(item.id()).orElseThrow(), officers, words));
    }

    /** Whoever drafted it waits for what his colleague says. */
    @Bean
    FlowNotices noticesOfOrders(OrderStore orders, Officers officers, Words words) {
        return new FlowNotices(
                OrderFlow.NAME,
                Map.of("refuse", DECIDED, "expire", DECIDED, "issue", DECIDED),
                changed -> new Addressee.One(
                        orders.written(changed.item().id()).orElseThrow().draftedBy()),
                item -> values(orders.written(item.id()).orElseThrow(), officers, words));
    }

    @Bean
    FlowTasks tasksOfHandOvers(HandOverStore handOvers, Officers officers, Words words) {
        return new FlowTasks(
                HandOverFlow.NAME,
                Map.of(HandOverState.HANDED_OVER.name(), ANSWER),
                item -> values(handOvers.written(item.id()).orElseThrow(), officers, words));
    }

    @Bean
    FlowNotices noticesOfHandOvers(HandOverStore handOvers, Officers officers, Words words) {
        return new FlowNotices(
                HandOverFlow.NAME,
                Map.of("hand-over", GIVEN, "take-up", ANSWERED, "send-back", ANSWERED),
                changed -> addressee(changed, handOvers),
                item -> values(handOvers.written(item.id()).orElseThrow(), officers, words));
    }

    private static Addressee addressee(FlowChanged changed, HandOverStore handOvers) {
        var item = changed.item();
        return item.state().equals(HandOverState.HANDED_OVER.name())
                ? new Addressee.Authority(Right.ORDER, item.whose())
                : new Addressee.One(handOvers.written(item.id()).orElseThrow().sentBy());
    }

    /** What the texts say of an order. */
    static Map<String, String> values(Order order, Officers officers, Words words) {
        var values = ordered(order.content().act(), words);
        values.put("number", order.content().number());
        values.put("authority", officers.nameOf(order.authority()));
        return values;
    }

    private static Map<String, String> values(HandOver handOver, Officers officers, Words words) {
        var values = ordered(handOver.act(), words);
        values.put("sender", officers.nameOf(handOver.sender()));
        values.put("receiver", handOver.to().name().zh());
        values.put("receiverEn", handOver.to().name().en());
        values.put("code", handOver.code());
        return values;
    }

    private static Map<String, String> ordered(OrderAct act, Words words) {
        var name = words.text("competence.act." + act.word());
        var values = new HashMap<String, String>();
        values.put("order", name.zh());
        values.put("orderEn", name.en());
        return values;
    }
}
