package io.yuanliu.server.scope;

import java.util.Set;

/** Which division codes lie in an area, now or when they were in force. Who keeps the tree of divisions knows. */
public interface RegionTree {
    /**
     * Leading digits under which everything stands that happened in an area: its own, and those of divisions that it took
     * over or that it was before.
     *
     * @param area leading digits of a division code: 2 of a province, 4 of a city, 6 of a county, 9 of a town
     */
    Set<String> prefixes(String area);
}
