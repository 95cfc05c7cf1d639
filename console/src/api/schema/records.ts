/** Made from docs/reference/openapi.yaml by schema.mjs; not to be changed by hand. */

export interface Schemas {
    /** @description What still waits for somebody: held and not corrected, to be completed. */
    FiguresWaiting: {
        /** Format: int64 */
        held: number;
        /** Format: int64 */
        incomplete: number;
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
    /** @description One page of a list. */
    PageRecordSummary: {
        items: Schemas["RecordSummary"][];
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
    PageWorkbenchRefusalView: {
        items: Schemas["WorkbenchRefusalView"][];
        /** @description what to send as <code>after</code> for the next page; null on the last one */
        next?: string;
        /**
         * Format: int64
         * @description how many there are; with <code>atLeast</code> counting stopped there
         */
        total: number;
        atLeast?: boolean;
    };
    /** @description A stored record in which the changed rules find more: it would have been <code>refused</code>, <code>held</code> or <code>warned</code>. */
    ProfileDryRunStruckView: {
        id: string;
        key?: string;
        type: string;
        typeName: Schemas["LocalText"];
        party?: Schemas["RecordNamed"];
        time: string;
        consequence: string;
        findings: Schemas["FindingView"][];
    };
    /** @description What came of a dry run: of how many examples and stored records, and which of them differ. */
    ProfileDryRunToldView: {
        /** Format: int32 */
        version: number;
        /** Format: int32 */
        examples: number;
        unproved: Schemas["ProfileDryRunUnprovedView"][];
        /** Format: int32 */
        judged: number;
        /** Format: date-time */
        since?: string;
        struck: Schemas["ProfileDryRunStruckView"][];
    };
    /** @description An example that has not the findings of its name; <code>expected</code> is null where it must have none. */
    ProfileDryRunUnprovedView: {
        name: string;
        expected?: string;
        findings: Schemas["FindingView"][];
    };
    /** @description One projection in one shard; <code>lagMillis</code> is the age of the oldest entry that it has not taken in. */
    ProjectionLagLag: {
        name: string;
        /** Format: int32 */
        shard: number;
        /** Format: int64 */
        position: number;
        /** Format: int64 */
        end: number;
        /** Format: int64 */
        lagMillis: number;
    };
    RecordAnswer: {
        records: Schemas["RecordOutcomeView"][];
    };
    /** @description A record with everything that is known of it; what is about persons is hidden. */
    RecordDetail: {
        id: string;
        key?: string;
        type: string;
        typeName: Schemas["LocalText"];
        party?: Schemas["RecordNamed"];
        site?: Schemas["RecordNamed"];
        time: string;
        /** Format: date-time */
        receivedAt: string;
        state: string;
        incomplete: boolean;
        findings: Schemas["FindingView"][];
        client: string;
        fields: {
            [key: string]: unknown;
        };
        events: Schemas["RecordEventView"][];
        units: string[];
        holds: Schemas["RecordHoldView"][];
        replaces?: string;
        replacedBy?: string;
        history: Schemas["RecordVersion"][];
    };
    /** @description An event that a record became. */
    RecordEventView: {
        id: string;
        type: string;
    };
    /** @description Goods that a record holds by its rules. */
    RecordHoldView: {
        unit: string;
        /** @description the name by which the hold is lifted */
        cause: string;
        reason: Schemas["LocalText"];
        /** @description whether nobody has lifted it yet, or stopped the unit instead */
        waits: boolean;
    };
    /** @description A key with the name that is registered for it; the key itself where none is. */
    RecordNamed: {
        id: string;
        name: string;
    };
    /** @description What became of one record: <code>stored</code>, <code>known</code> when it was there before, <code>refused</code>. */
    RecordOutcomeView: {
        key?: string;
        id?: string;
        status: string;
        /** @description whether it reports what has happened, and does not ask */
        report: boolean;
        /** @description whether it is stored and its goods are held */
        holds: boolean;
        findings: Schemas["FindingView"][];
        fields?: {
            [key: string]: unknown;
        };
    };
    /** @description The query of a list of records, as it stands in an address. */
    RecordQuery: {
        type?: string;
        category?: string;
        party?: string;
        q?: string;
        from?: string;
        to?: string;
        state?: string;
        severity?: string;
    };
    /** @description A record in a list. */
    RecordSummary: {
        id: string;
        key?: string;
        type: string;
        typeName: Schemas["LocalText"];
        party?: Schemas["RecordNamed"];
        site?: Schemas["RecordNamed"];
        time: string;
        /** Format: date-time */
        receivedAt: string;
        state: string;
        incomplete: boolean;
        findings: Schemas["FindingView"][];
    };
    /** @description A version of the same record. */
    RecordVersion: {
        id: string;
        /** Format: date-time */
        receivedAt: string;
        client: string;
        findings: Schemas["FindingView"][];
    };
    Workbench: {
        today: Schemas["WorkbenchToday"];
        days: Schemas["WorkbenchDayView"][];
        waiting: Schemas["FiguresWaiting"];
        latest: Schemas["RecordSummary"][];
        refusals: Schemas["WorkbenchRefusalView"][];
        projections: Schemas["ProjectionLagLag"][];
    };
    WorkbenchDayView: {
        /** Format: date */
        day: string;
        /** Format: int64 */
        accepted: number;
        /** Format: int64 */
        refused: number;
        /** Format: int64 */
        held: number;
    };
    WorkbenchRefusalFinding: {
        code: string;
        severity: string;
        pointer: string;
        message: string;
    };
    /** @description A refusal; nothing of what was sent but its hash. */
    WorkbenchRefusalView: {
        /** Format: date-time */
        time: string;
        client: string;
        party?: string;
        type?: string;
        findings: Schemas["WorkbenchRefusalFinding"][];
        sha256: string;
    };
    WorkbenchToday: {
        /** Format: int64 */
        accepted: number;
        /** Format: int64 */
        held: number;
        /** Format: int64 */
        refused: number;
        /** Format: int64 */
        captured: number;
    };
}
