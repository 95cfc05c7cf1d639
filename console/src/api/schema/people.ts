/** Made from docs/reference/openapi.yaml by schema.mjs; not to be changed by hand. */

export interface Schemas {
    /** @description A client; its secret only in the answer that tells of its making. */
    ClientView: {
        id: string;
        name: string;
        kind: string;
        party?: string;
        region?: string;
        categories: string[];
        rights: ("CAPTURE" | "READ" | "REGISTER" | "CHECK" | "CORRECT" | "ORDER" | "PUBLISH" | "MANAGE_ACCESS" | "READ_OPERATIONS" | "OPERATE")[];
        /** Format: date-time */
        createdAt: string;
        createdBy: string;
        /** Format: date-time */
        lastUsedAt?: string;
        /** Format: date-time */
        revokedAt?: string;
        secret?: string;
        grants: Schemas["GrantView"][];
    };
    /** @description One thing that somebody was given. */
    GrantView: {
        /** Format: uuid */
        id: string;
        role: string;
        rights: ("CAPTURE" | "READ" | "REGISTER" | "CHECK" | "CORRECT" | "ORDER" | "PUBLISH" | "MANAGE_ACCESS" | "READ_OPERATIONS" | "OPERATE")[];
        /** @description whether nothing is cut */
        everything: boolean;
        /** @description the party whose tree it reaches */
        party?: string;
        regions: string[];
        categories: string[];
        stages: string[];
        /** @description what it is limited to beside regions, categories and stages, by the names of the form's fields */
        further: {
            [key: string]: string[];
        };
        /** @description the authority for which he speaks with it */
        authority?: string;
        /** Format: date-time */
        from: string;
        /** Format: date-time */
        until?: string;
        by: string;
    };
    /** @description A view of a list that somebody keeps under a name. */
    ListView: {
        name: string;
        /** @description the filters and the order as they stand in the page's address */
        asked: {
            [key: string]: string;
        };
        /** @description those shown, in their order */
        columns: string[];
        /** @description whether the list opens with it; one view of a list at most */
        usual: boolean;
    };
    /** @description One row of the log. */
    OperationView: {
        /** Format: date-time */
        time: string;
        actor: string;
        action: string;
        text: string;
        subject: string;
        /** @enum {string} */
        outcome: "DONE" | "REFUSED";
        address: string;
    };
    /** @description One page of a list. */
    PageClientView: {
        items: Schemas["ClientView"][];
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
    PageOperationView: {
        items: Schemas["OperationView"][];
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
    PageUserView: {
        items: Schemas["UserView"][];
        /** @description what to send as <code>after</code> for the next page; null on the last one */
        next?: string;
        /**
         * Format: int64
         * @description how many there are; with <code>atLeast</code> counting stopped there
         */
        total: number;
        atLeast?: boolean;
    };
    /** @description Who is signed in, and what that one may do. */
    SessionView: {
        name: string;
        displayName: string;
        kind: string;
        party?: string;
        rights: ("CAPTURE" | "READ" | "REGISTER" | "CHECK" | "CORRECT" | "ORDER" | "PUBLISH" | "MANAGE_ACCESS" | "READ_OPERATIONS" | "OPERATE")[];
        mustChangePassword: boolean;
    };
    /** @description A user; the first password, which must be changed, only in the answer that tells of the making. */
    UserView: {
        name: string;
        displayName: string;
        kind: string;
        party?: string;
        region?: string;
        categories: string[];
        rights: ("CAPTURE" | "READ" | "REGISTER" | "CHECK" | "CORRECT" | "ORDER" | "PUBLISH" | "MANAGE_ACCESS" | "READ_OPERATIONS" | "OPERATE")[];
        mustChangePassword: boolean;
        disabled: boolean;
        password?: string;
        grants: Schemas["GrantView"][];
    };
}
