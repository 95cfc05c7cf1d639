package io.yuanliu.server.people;

import java.util.List;
import java.util.Map;

/**
 * A view of a list that somebody keeps under a name.
 *
 * @param asked the filters and the order as they stand in the page's address
 * @param columns those shown, in their order
 * @param usual whether the list opens with it; one view of a list at most
 */
public record ListView(String name, Map<String, String> asked, List<String> columns, boolean usual) {
    public ListView {
        asked = Map.copyOf(asked);
        columns = List.copyOf(columns);
    }
}
