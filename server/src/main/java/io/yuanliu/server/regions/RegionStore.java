package io.yuanliu.server.regions;

import java.util.List;

/** Where divisions are kept that were entered on this platform. */
public interface RegionStore {
    List<Division> all();

    /** Adds a division, or puts it in the place of what was there. */
    void put(Division division, String by);
}
