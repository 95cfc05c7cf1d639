/** Made from docs/reference/openapi.yaml by schema.mjs; not to be changed by hand. */

export interface Schemas {
    /** @description A deadline; <code>doubt</code> says why it has to be checked. */
    CalendarDeadlineView: {
        /** Format: date-time */
        from: string;
        span: string;
        /** Format: date-time */
        at: string;
        certain: boolean;
        doubt?: string;
    };
    /** @description A year as its notice has it. */
    CalendarYear: {
        /** Format: int32 */
        year: number;
        /** @description where the days were taken from */
        source: string;
        /** @description in order */
        days: Schemas["SpecialDay"][];
    };
    LocalText: {
        zh: string;
        en: string;
        further?: {
            [key: string]: string;
        };
    };
    /** @description A day that is not what its weekday says. */
    SpecialDay: {
        /** Format: date */
        day: string;
        /** @description whether it is worked (a weekend) or free (any day) */
        works: boolean;
        /** @description the festival that it belongs to */
        name: Schemas["LocalText"];
    };
}
