package io.yuanliu.server.database;

import java.util.List;

/** All ways to the database, left while it is away and opened when it is back. */
public final class Pools {
    private final List<Pool> pools;

    Pools(List<Pool> pools) {
        this.pools = pools;
    }

    /** From now on nobody gets a connection, nor waits for one. */
    public void leave() {
        pools.forEach(Pool::leave);
    }

    /** Whoever asks gets a connection again, to this database. */
    public void open(DatabaseLogin login) {
        pools.forEach(pool -> pool.open(login));
    }
}
