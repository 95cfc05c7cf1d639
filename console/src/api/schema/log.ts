/** Made from docs/reference/openapi.yaml by schema.mjs; not to be changed by hand. */

export interface Schemas {
    /** @description Where a projection stopped, and why. It goes on from there when the cause is gone, or when it is told to. */
    Failure: {
        /** Format: date-time */
        at: string;
        /** @description id of the entry that it could not take in; null when it was no entry's fault */
        entry?: string;
        /** Format: int32 */
        shard?: number;
        /** Format: int64 */
        position?: number;
        /** @description what was thrown, in the program's words */
        reason: string;
    };
    /** @description One projection in one shard; <code>lagMillis</code> is the age of the oldest entry that it has not taken in. */
    ProjectionLagLag: {
        name: string;
        /** Format: int32 */
        shard: number;
        /** Format: int64 */
        position: number;
        /** Format: int64 */
        end: number;
        /** Format: int64 */
        lagMillis: number;
    };
    /**
     * @description A projection: where and why it stopped, if it did; its latest building anew since the start, if any; how far it has
     *      read in each shard.
     */
    ProjectionView: {
        name: string;
        /** Format: int32 */
        version: number;
        failure?: Schemas["Failure"];
        rebuild?: Schemas["Rebuild"];
        shards: Schemas["ProjectionLagLag"][];
    };
    /** @description How building a projection anew goes, or went. */
    Rebuild: {
        /** Format: date-time */
        begun: string;
        /**
         * Format: int64
         * @description how many entries of the log it has read, all shards together
         */
        entries: number;
        /**
         * Format: date-time
         * @description when the new one took the old one's place, or when it failed; null while it goes on
         */
        ended?: string;
        /** @description whether it ended without a new one: the old one goes on answering */
        failed: boolean;
        /** @description why it failed */
        failure?: Schemas["Failure"];
    };
}
