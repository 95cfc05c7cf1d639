/** Made from docs/reference/openapi.yaml by schema.mjs; not to be changed by hand. */

export interface Schemas {
    /** @description Another thing, by its kind and id. */
    HitTarget: {
        kind: string;
        id: string;
    };
    LocalText: {
        zh: string;
        en: string;
        further?: {
            [key: string]: string;
        };
    };
    /** @description One page of a list. */
    PageSearchHitView: {
        items: Schemas["SearchHitView"][];
        /** @description what to send as <code>after</code> for the next page; null on the last one */
        next?: string;
        /**
         * Format: int64
         * @description how many there are; with <code>atLeast</code> counting stopped there
         */
        total: number;
        atLeast?: boolean;
    };
    /** @description What was found; <code>whole</code> is false while the index is being built, when there may be more. */
    SearchAnswerView: {
        groups: Schemas["SearchGroupView"][];
        whole: boolean;
    };
    /** @description What was found of one kind, the best first. */
    SearchGroupView: {
        kind: string;
        found: Schemas["PageSearchHitView"];
    };
    /** @description Something that was found. */
    SearchHitView: {
        kind: string;
        id: string;
        /** @description its name, or its number */
        title: string;
        /** @description as printed, where the title is a name */
        number?: string;
        /** @description what tells it from others */
        note?: string;
        /** @description the division where it is */
        place?: Schemas["LocalText"];
        /** @description another thing whose page shows it */
        opens?: Schemas["HitTarget"];
    };
}
