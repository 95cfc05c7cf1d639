package io.yuanliu.server.notices;

import io.yuanliu.server.flows.FlowItem;
import io.yuanliu.server.scope.Right;
import java.util.Map;
import java.util.function.Function;

/**
 * Which acts of a flow the holder is told of, declared as a bean beside the flow. The flow's table names {@link #EFFECT}
 * where somebody is to be told.
 *
 * @param kinds of notice by the name of the act
 * @param right that those of the holder have who are told
 * @param values that the texts name; {@code act} and {@code reason} are added
 */
public record FlowNotices(
        String flow, Map<String, NoticeKind> kinds, Right right, Function<FlowItem, Map<String, String>> values) {
    /** The effect that a table names. */
    public static final String EFFECT = "notice";

    public FlowNotices {
        kinds = Map.copyOf(kinds);
    }
}
