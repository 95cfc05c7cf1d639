/** Made from docs/reference/openapi.yaml by schema.mjs; not to be changed by hand. */

export interface Schemas {
    LocalText: {
        zh: string;
        en: string;
        further?: {
            [key: string]: string;
        };
    };
    /** @description One page of a list. */
    PageTaskView: {
        items: Schemas["TaskView"][];
        /** @description what to send as <code>after</code> for the next page; null on the last one */
        next?: string;
        /**
         * Format: int64
         * @description how many there are; with <code>atLeast</code> counting stopped there
         */
        total: number;
        atLeast?: boolean;
    };
    /** @description How many of the asker's own wait; with <code>atLeast</code> there are more. */
    TaskCountView: {
        /** Format: int64 */
        waiting: number;
        /** Format: int64 */
        late: number;
        /** Format: int64 */
        today: number;
        /** Format: int64 */
        soon: number;
        atLeast?: boolean;
    };
    /** @description A kind of task. */
    TaskKindView: {
        kind: string;
        name: Schemas["LocalText"];
    };
    /** @description A task: what to do, about what, where in the console. */
    TaskView: {
        /** Format: uuid */
        id: string;
        kind: string;
        name: Schemas["LocalText"];
        what: Schemas["LocalText"];
        subject: string;
        place?: string;
        party?: string;
        region?: string;
        /** @description the party that has to do it; none where any official with the right may */
        doer?: string;
        /** Format: date-time */
        since: string;
        /** Format: date-time */
        due: string;
        /** @description years whose days of rest are not known yet: it may be due later than it says */
        dueUnsure: number[];
        /** @enum {string} */
        clock?: "RUNNING" | "SOON" | "TODAY" | "LATE";
        /** @description whether it is marked as late, beyond its deadline */
        late: boolean;
        /** Format: date-time */
        doneAt?: string;
        doneBy?: string;
    };
}
