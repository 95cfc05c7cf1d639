/** Made from docs/reference/openapi.yaml by schema.mjs; not to be changed by hand. */

export interface Schemas {
    LocalText: {
        zh: string;
        en: string;
        further?: {
            [key: string]: string;
        };
    };
    /** @description One page of a list. */
    PageRegionView: {
        items: Schemas["RegionView"][];
        /** @description what to send as <code>after</code> for the next page; null on the last one */
        next?: string;
        /**
         * Format: int64
         * @description how many there are; with <code>atLeast</code> counting stopped there
         */
        total: number;
        atLeast?: boolean;
    };
    /** @description A division and the way down to it; <code>until</code> and <code>successors</code> when it has ended. */
    RegionView: {
        code: string;
        name: Schemas["LocalText"];
        /** @enum {string} */
        level: "PROVINCE" | "CITY" | "COUNTY" | "TOWN";
        path: Schemas["LocalText"];
        /** Format: date */
        until?: string;
        successors: string[];
    };
    /** @description A division with what lies directly below it and what went into it. */
    RegionWholeRegionView: {
        region: Schemas["RegionView"];
        children: Schemas["RegionView"][];
        predecessors: Schemas["RegionView"][];
    };
}
