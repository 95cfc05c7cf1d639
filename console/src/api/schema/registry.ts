/** Made from docs/reference/openapi.yaml by schema.mjs; not to be changed by hand. */

export interface Schemas {
    /** @description A filing; the licence's own dates, where it stands since when, and the version that an act names. */
    FilingView: {
        id: string;
        party: string;
        partyName?: string;
        type: string;
        number: string;
        scope?: string;
        issuer?: string;
        /** Format: date */
        validFrom: string;
        /** Format: date */
        validTo?: string;
        filedBy: string;
        /** Format: date-time */
        filedAt: string;
        /** @enum {string} */
        state: "FILED" | "RETURNED" | "WITHDRAWN" | "REFUSED" | "IN_FORCE" | "SUSPENDED" | "EXPIRED" | "REPLACED" | "REVOKED" | "CANCELLED";
        /** Format: int32 */
        version: number;
        /** Format: date-time */
        since: string;
    };
    /** @description A licence of a party. */
    Licence: {
        /** @description <code>SLAUGHTER_LICENCE</code>, <code>SC</code>, …, as profiles name them */
        type: string;
        number: string;
        scope?: string;
        issuer?: string;
        /** Format: date */
        validFrom: string;
        /**
         * Format: date
         * @description last day, or null when it does not end
         */
        validTo?: string;
        /** @enum {string} */
        status: "VALID" | "SUSPENDED" | "REVOKED" | "CANCELLED";
    };
    /** @description A type of licence, as the table <code>registry_licence_type</code> knows it; one that only rules ask for has its code as name. */
    LicenceType: {
        code: string;
        name: Schemas["LocalText"];
    };
    LocalText: {
        zh: string;
        en: string;
        further?: {
            [key: string]: string;
        };
    };
    /** @description One page of a list. */
    PageFilingView: {
        items: Schemas["FilingView"][];
        /** @description what to send as <code>after</code> for the next page; null on the last one */
        next?: string;
        /**
         * Format: int64
         * @description how many there are; with <code>atLeast</code> counting stopped there
         */
        total: number;
        atLeast?: boolean;
    };
    /** @description One page of a list. */
    PageParty: {
        items: Schemas["Party"][];
        /** @description what to send as <code>after</code> for the next page; null on the last one */
        next?: string;
        /**
         * Format: int64
         * @description how many there are; with <code>atLeast</code> counting stopped there
         */
        total: number;
        atLeast?: boolean;
    };
    /** @description One page of a list. */
    PageSite: {
        items: Schemas["Site"][];
        /** @description what to send as <code>after</code> for the next page; null on the last one */
        next?: string;
        /**
         * Format: int64
         * @description how many there are; with <code>atLeast</code> counting stopped there
         */
        total: number;
        atLeast?: boolean;
    };
    /** @description A registered party, as of now. */
    Party: {
        /** @description canonical key; of a person a public local one, never the citizen number */
        id: string;
        /** @description the identifier as it was sent first */
        written: string;
        name: string;
        /** @description a code of the table <code>registry_kind</code>: <code>ENTERPRISE</code>, <code>HOUSEHOLD</code>, <code>AUTHORITY</code>, … */
        kind: string;
        /** @description node types that it runs, as profiles name them */
        nodes: string[];
        categories: string[];
        /** @description division code of 6 digits (GB/T 2260), or null when unknown */
        region?: string;
        address?: string;
        /** @description canonical key of the party that it belongs to, or null */
        parent?: string;
        /** @description canonical keys of its further codes */
        codes: string[];
    };
    /** @description A kind of party, as the table <code>registry_kind</code> knows it. */
    PartyKind: {
        code: string;
        name: Schemas["LocalText"];
        /** @description whether such a party is a person, known by a citizen number or by none */
        person: boolean;
    };
    /** @description How a party was registered from a moment on. */
    PartyVersion: {
        /** Format: int32 */
        version: number;
        /** Format: date-time */
        validFrom: string;
        changedBy: string;
        party: Schemas["Party"];
    };
    /** @description A party with what belongs to it, and how it was registered before. */
    PartyView: {
        id: string;
        written: string;
        name: string;
        kind: string;
        nodes: string[];
        categories: string[];
        region?: string;
        address?: string;
        parent?: string;
        codes: string[];
        licences: Schemas["Licence"][];
        sites: Schemas["Site"][];
        history: Schemas["PartyVersion"][];
    };
    /** @description A place where a party works, as of now. */
    Site: {
        /** @description canonical key */
        id: string;
        written: string;
        name: string;
        /** @description canonical key of the party that runs it */
        party: string;
        region?: string;
        address?: string;
        /** @description degrees east (GCJ-02 or WGS 84 as sent), or null */
        lng?: number;
        lat?: number;
    };
}
