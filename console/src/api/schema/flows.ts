/** Made from docs/reference/openapi.yaml by schema.mjs; not to be changed by hand. */

export interface Schemas {
    /** @description An act that the asker may do now. */
    FlowActView: {
        act: string;
        name: Schemas["LocalText"];
        reasonDemanded: boolean;
    };
    /** @description One row of a table. */
    FlowChangeView: {
        act: Schemas["FlowWordView"];
        from: string[];
        to: string;
        /** @enum {string} */
        side: "HOLDER" | "AUTHORITY" | "PLATFORM";
        right?: string;
        reasonDemanded: boolean;
    };
    /** @description Where something stands, what the asker may do, and how it came there, oldest first. */
    FlowItemView: {
        flow: string;
        id: string;
        state: Schemas["FlowWordView"];
        /** Format: int32 */
        version: number;
        /** Format: date-time */
        since: string;
        acts: Schemas["FlowActView"][];
        history: Schemas["FlowStepView"][];
    };
    FlowStepView: {
        /** Format: int32 */
        version: number;
        /** Format: date-time */
        at: string;
        who: string;
        act: Schemas["FlowWordView"];
        before?: Schemas["FlowWordView"];
        after: Schemas["FlowWordView"];
        reason?: string;
    };
    /** @description A whole table. */
    FlowTableView: {
        flow: string;
        name: Schemas["LocalText"];
        states: Schemas["FlowWordView"][];
        ends: string[];
        changes: Schemas["FlowChangeView"][];
    };
    /** @description A state or an act, with its name. */
    FlowWordView: {
        word: string;
        name: Schemas["LocalText"];
    };
    LocalText: {
        zh: string;
        en: string;
        further?: {
            [key: string]: string;
        };
    };
}
