package io.yuanliu.server.flows;

import io.yuanliu.server.scope.Whose;
import java.time.Instant;

/**
 * Where one thing stands.
 *
 * @param flow name of its flow
 * @param id what it is called within that flow
 * @param version how many changes it has seen
 * @param since when it came into this state
 */
public record FlowItem(String flow, String id, Whose whose, String state, int version, Instant since) {}
