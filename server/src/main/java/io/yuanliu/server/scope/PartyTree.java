package io.yuanliu.server.scope;

import java.util.Set;

/** Which parties belong to another one: a market's stalls, a group's plants. The registry knows. */
public interface PartyTree {
    /** The canonical keys of all parties under this one, at any depth, without itself. */
    Set<String> under(String partyKey);
}
