package io.yuanliu.server.scope;

/** For whom somebody may hand in what happened: whose pen he is. */
public sealed interface Speaking {
    /** For every party, known or not: automation, and whoever sets the platform up. */
    record ForEverybody() implements Speaking {}

    /**
     * For a party and all that lie under it.
     *
     * @param party canonical key
     */
    record ForTree(String party) implements Speaking {}

    /**
     * For an authority, in whose service he is.
     *
     * @param authority canonical key of the authority
     */
    record ForAuthority(String authority) implements Speaking {}

    /**
     * For parties registered in a region: what a peer platform of that region sends on.
     *
     * @param area leading digits of a division code
     */
    record ForRegion(String area) implements Speaking {}
}
