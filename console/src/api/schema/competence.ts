/** Made from docs/reference/openapi.yaml by schema.mjs; not to be changed by hand. */

export interface Schemas {
    /** @description Whether an act may be ordered, and what speaks against it: with to whom it is handed over. */
    CompetenceActView: {
        act: string;
        name: Schemas["LocalText"];
        mayOrder: boolean;
        takesTwo: boolean;
        findings: Schemas["FindingView"][];
    };
    /** @description An authority for which the asker orders; with a code what it may order about that. */
    CompetenceAuthorityView: {
        id: string;
        name: string;
        region?: string;
        regionName?: Schemas["LocalText"];
        rules: Schemas["CompetenceRuleView"][];
        acts: Schemas["CompetenceActView"][];
    };
    /** @description A row of the table. */
    CompetenceRuleView: {
        authority: string;
        name: Schemas["LocalText"];
        levels: string[];
        categories: string[];
        stages: Schemas["LocalText"][];
        acts: string[];
        basis: string;
        toBeChecked: boolean;
    };
    /** @description What the asker may order. */
    CompetenceView: {
        /** @description canonical key of what was asked about */
        unit?: string;
        authorities: Schemas["CompetenceAuthorityView"][];
    };
    /** @description A finding as a caller reads it, with its message in the caller's language. */
    FindingView: {
        code: string;
        /** @enum {string} */
        severity: "BLOCK" | "HOLD" | "WARN";
        pointer: string;
        message: string;
        values: {
            [key: string]: string;
        };
        clause?: string;
    };
    LocalText: {
        zh: string;
        en: string;
        further?: {
            [key: string]: string;
        };
    };
}
