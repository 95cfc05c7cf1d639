/** Made from docs/reference/openapi.yaml by schema.mjs; not to be changed by hand. */

export interface Schemas {
    LocalText: {
        zh: string;
        en: string;
        further?: {
            [key: string]: string;
        };
    };
    ProfileView: {
        category: string;
        code: string;
        /** Format: int32 */
        version: number;
        validFrom: string;
        name: Schemas["LocalText"];
        lead?: Schemas["LocalText"];
        uses: string[];
        nodes: {
            [key: string]: Schemas["ProfileViewNode"];
        };
        lists: {
            [key: string]: {
                [key: string]: Schemas["LocalText"];
            };
        };
        listsToBeChecked: string[];
        parameters: {
            [key: string]: Schemas["ProfileViewParameter"];
        };
        varieties: {
            [key: string]: Schemas["ProfileViewVariety"];
        };
        records: {
            [key: string]: Schemas["ProfileViewRecordType"];
        };
    };
    ProfileViewField: {
        name: Schemas["LocalText"];
        type: string;
        required: unknown;
        help?: Schemas["LocalText"];
        min?: number;
        max?: number;
        /** Format: int32 */
        scale?: number;
        unit?: string;
        pattern?: string;
        list?: string;
        scheme?: string;
        schemes?: string[];
        /** Format: int32 */
        minItems?: number;
        /** Format: int32 */
        maxItems?: number;
        fields?: {
            [key: string]: Schemas["ProfileViewField"];
        };
        due?: string;
        calc?: string;
        hidden: boolean;
        sensitive: boolean;
        index: boolean;
        public?: string;
        clause?: string;
        toBeChecked: boolean;
    };
    ProfileViewGuard: {
        kind: string;
        rule: string;
        code: string;
        /** @enum {string} */
        severity: "BLOCK" | "HOLD" | "WARN";
        at: string;
        each?: string;
        when?: string;
        change: string;
        floor?: string;
        ceiling?: string;
        message: Schemas["LocalText"];
        clause?: string;
    };
    ProfileViewNode: {
        name: Schemas["LocalText"];
    };
    ProfileViewParameter: {
        name: Schemas["LocalText"];
        value: number;
        unit?: string;
        clause?: string;
        toBeChecked: boolean;
    };
    ProfileViewProof: {
        name: Schemas["LocalText"];
        sources: Schemas["ProfileViewSource"][];
        compulsory: boolean;
        clause?: string;
        toBeChecked: boolean;
    };
    ProfileViewRecordType: {
        type: string;
        name: Schemas["LocalText"];
        node?: string;
        help?: Schemas["LocalText"];
        basis?: string;
        act?: string;
        timePrecision: string;
        siteRequired: boolean;
        fields: {
            [key: string]: Schemas["ProfileViewField"];
        };
        rules: {
            [key: string]: Schemas["ProfileViewRule"];
        };
        guards: Schemas["ProfileViewGuard"][];
        schema: {
            [key: string]: unknown;
        };
    };
    ProfileViewRule: {
        code: string;
        /** @enum {string} */
        severity: "BLOCK" | "HOLD" | "WARN";
        at: string;
        each?: string;
        when?: string;
        check: string;
        message: Schemas["LocalText"];
        clause?: string;
        toBeChecked: boolean;
    };
    ProfileViewSource: {
        record: string;
        field: string;
        when?: string;
    };
    ProfileViewVariety: {
        name: Schemas["LocalText"];
        unit: string;
        goodsCodes: string[];
        chain: string[];
        optional: string[];
        lossTolerance?: number;
        proofs: {
            [key: string]: Schemas["ProfileViewProof"];
        };
        toBeChecked: boolean;
    };
    /**
     * @description What the profiles call things, in both languages: little enough for every page to ask for. A word that only an earlier
     *      version has is there too, for records of that time.
     */
    ProfileWords: {
        /** @description another one whenever a word may have changed */
        version: string;
        categories: {
            [key: string]: Schemas["LocalText"];
        };
        /** @description kinds of places, by name */
        nodes: {
            [key: string]: Schemas["LocalText"];
        };
        /** @description by the id under which events name them, <code>livestock/pork</code> */
        varieties: {
            [key: string]: Schemas["LocalText"];
        };
        /** @description by type, <code>livestock/slaughterIn</code> */
        records: {
            [key: string]: Schemas["LocalText"];
        };
        /** @description of numbers of somebody's own register, by the word in their identifiers */
        kinds: {
            [key: string]: Schemas["ProfileWordsKindWords"];
        };
        /** @description by category and name, <code>livestock/clinical</code>; then by value */
        lists: {
            [key: string]: {
                [key: string]: Schemas["LocalText"];
            };
        };
    };
    /** @description What numbers of one kind are called. */
    ProfileWordsKindWords: {
        name: Schemas["LocalText"];
        /** @description names of those that give them and are no parties: the forms of certificates */
        issuers: {
            [key: string]: Schemas["LocalText"];
        };
    };
    /** @description The categories, one page of them all. */
    ProfilesCategories: {
        items: Schemas["ProfilesCategory"][];
        /** Format: int32 */
        total: number;
        /** Format: int32 */
        page: number;
        /** Format: int32 */
        size: number;
    };
    /** @description A category in short. */
    ProfilesCategory: {
        category: string;
        code: string;
        /** Format: int32 */
        version: number;
        validFrom: string;
        name: Schemas["LocalText"];
        lead?: Schemas["LocalText"];
        uses: string[];
        varieties: {
            [key: string]: Schemas["ProfilesNamed"];
        };
        records: {
            [key: string]: Schemas["ProfilesNamed"];
        };
        /**
         * Format: int32
         * @description the newest version that waits for its publication, or null
         */
        proposed?: number;
    };
    /** @description Something by its name. */
    ProfilesNamed: {
        id: string;
        name: Schemas["LocalText"];
    };
    /** @description A version of a category's profile; <code>publishedAt</code> is null while it is only proposed. */
    ProfilesVersion: {
        /** Format: int32 */
        version: number;
        validFrom: string;
        /** Format: date-time */
        proposedAt: string;
        /** Format: date-time */
        publishedAt?: string;
        sha256: string;
    };
}
