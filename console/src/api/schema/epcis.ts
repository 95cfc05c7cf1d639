/** Made from docs/reference/openapi.yaml by schema.mjs; not to be changed by hand. */

export interface Schemas {
    CaptureErrorView: {
        type: string;
        title: string;
        /** Format: int32 */
        status: number;
        detail: string;
        finding: Schemas["FindingView"];
    };
    /** @description A capture job as the standard has it; each error is a problem whose finding says where. */
    CaptureJobView: {
        captureID: string;
        /** Format: date-time */
        createdAt: string;
        /** Format: date-time */
        finishedAt?: string;
        running: boolean;
        success: boolean;
        captureErrorBehaviour: string;
        errors: Schemas["CaptureErrorView"][];
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
    MultiValueMapStringString: {
        all?: {
            [key: string]: string;
        };
        empty?: boolean;
    } & {
        [key: string]: string[];
    };
}
