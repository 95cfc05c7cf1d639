/** Made from docs/reference/openapi.yaml by schema.mjs; not to be changed by hand. */

export interface Schemas {
    Amount: {
        value: number;
        uom?: string;
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
    /** @description Something handed over; what was answered, once it was. */
    HandOverView: {
        id: string;
        sender: string;
        senderName: string;
        sentBy: string;
        /** Format: date-time */
        sentAt: string;
        act: Schemas["OrderWordView"];
        code: string;
        reason: string;
        receiver?: string;
        receiverName: Schemas["LocalText"];
        receiverKind: string;
        stage?: Schemas["LocalText"];
        basis?: string;
        state: Schemas["OrderWordView"];
        /** Format: int32 */
        version: number;
        /** Format: date-time */
        since: string;
        answeredBy?: string;
        answer?: string;
        acts: string[];
    };
    LocalText: {
        zh: string;
        en: string;
        further?: {
            [key: string]: string;
        };
    };
    /** @description An order in a list. */
    OrderLine: {
        id: string;
        authority: string;
        authorityName: string;
        act: Schemas["OrderWordView"];
        goods: string[];
        number: string;
        reason: string;
        /** Format: date-time */
        until?: string;
        draftedBy: string;
        /** Format: date-time */
        draftedAt: string;
        /** Format: date-time */
        expiresAt: string;
        signedBy?: string;
        record?: string;
        state: Schemas["OrderWordView"];
        /** Format: int32 */
        version: number;
        /** Format: date-time */
        since: string;
    };
    /** @description What an order reaches. */
    OrderReachView: {
        /** Format: int32 */
        units: number;
        /** Format: int32 */
        holders: number;
        quantities: Schemas["Amount"][];
        regions: Schemas["OrderRegionView"][];
        /** Format: int32 */
        stopped: number;
        /** Format: int32 */
        unknown: number;
        hash: string;
        /** Format: date-time */
        asOf: string;
    };
    /** @description One division that is reached; null where nobody said in which a holder is. */
    OrderRegionView: {
        region?: string;
        name?: Schemas["LocalText"];
        /** Format: int32 */
        units: number;
        /** Format: int32 */
        holders: number;
    };
    /** @description A change that has happened, and by whom: a person's name, or null for the platform itself. */
    OrderStepView: {
        /** Format: date-time */
        at: string;
        who?: string;
        act: Schemas["OrderWordView"];
        after: Schemas["OrderWordView"];
        reason?: string;
    };
    /** @description One order. */
    OrderView: {
        order: Schemas["OrderLine"];
        basis?: string;
        ordered?: string;
        /** @description name of the hold that it lifts */
        cause?: string;
        sample?: string;
        stage?: Schemas["LocalText"];
        /** Format: date-time */
        signedAt?: string;
        /** @description what whoever signed was shown */
        reach?: Schemas["OrderReachView"];
        /** @description what the asker may do now: <code>sign</code>, <code>refuse</code>, <code>withdraw</code> */
        acts: string[];
        /** @description what is to be known of a draft; of others none */
        findings: Schemas["FindingView"][];
        history: Schemas["OrderStepView"][];
    };
    /** @description A state or an act, with its name. */
    OrderWordView: {
        word: string;
        name: Schemas["LocalText"];
    };
    /** @description One page of a list. */
    PageHandOverView: {
        items: Schemas["HandOverView"][];
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
    PageOrderLine: {
        items: Schemas["OrderLine"][];
        /** @description what to send as <code>after</code> for the next page; null on the last one */
        next?: string;
        /**
         * Format: int64
         * @description how many there are; with <code>atLeast</code> counting stopped there
         */
        total: number;
        atLeast?: boolean;
    };
}
