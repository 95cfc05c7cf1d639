package io.yuanliu.server.notices;

import io.yuanliu.server.flows.FlowChanged;
import io.yuanliu.server.flows.FlowItem;
import io.yuanliu.server.scope.Right;
import java.util.Map;
import java.util.function.Function;

/**
 * Which acts of a flow somebody is told of, declared as a bean beside the flow. The flow's table names {@link #EFFECT} where
 * that is so.
 *
 * @param kinds of notice by the name of the act
 * @param to who is told
 * @param values that the texts name; {@code act} and {@code reason} are added
 */
public record FlowNotices(
        String flow,
        Map<String, NoticeKind> kinds,
        Function<FlowChanged, Addressee> to,
        Function<FlowItem, Map<String, String>> values) {
    /** The effect that a table names. */
    public static final String EFFECT = "notice";

    public FlowNotices {
        kinds = Map.copyOf(kinds);
    }

    /** Those of the party whose thing it is who have the right. */
    public static Function<FlowChanged, Addressee> holder(Right right) {
        return changed -> new Addressee.Holder(right, changed.item().whose());
    }
}
