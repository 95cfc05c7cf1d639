/** Made from docs/reference/openapi.yaml by schema.mjs; not to be changed by hand. */

export interface Schemas {
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
    /** @description What the gate says. */
    GateAnswer: {
        /** @description <code>allow</code>, <code>warn</code> or <code>stop</code> */
        decision: string;
        reasons: Schemas["FindingView"][];
        /** Format: date-time */
        asOf: string;
    };
}
