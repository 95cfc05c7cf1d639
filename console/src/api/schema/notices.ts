/** Made from docs/reference/openapi.yaml by schema.mjs; not to be changed by hand. */

export interface Schemas {
    /** @description A notice for a party for which nobody signs in; printed as the paper <code>notice</code> of its id. */
    LetterPaperView: {
        /** Format: uuid */
        id: string;
        kind: string;
        title: Schemas["LocalText"];
        text: Schemas["LocalText"];
        /** Format: date-time */
        at: string;
        party: string;
        region?: string;
    };
    /** @description A letter that was put aside, with why and what helps; nothing of what it says. */
    LetterUndeliveredView: {
        /** Format: uuid */
        id: string;
        kind: string;
        title: Schemas["LocalText"];
        /** Format: date-time */
        at: string;
        receiver: string;
        /** @enum {string} */
        way: "CONSOLE" | "MAIL" | "SMS" | "WEBHOOK" | "PAPER";
        /** Format: int32 */
        tries: number;
        cause: Schemas["LocalText"];
        cure: Schemas["LocalText"];
        /** Format: date-time */
        since: string;
    };
    LocalText: {
        zh: string;
        en: string;
        further?: {
            [key: string]: string;
        };
    };
    /** @description How many are unread; with <code>atLeast</code> there are more. */
    NoticeCountView: {
        /** Format: int64 */
        unread: number;
        atLeast?: boolean;
    };
    /** @description A kind of notice. */
    NoticeKindView: {
        kind: string;
        name: Schemas["LocalText"];
        urgent: boolean;
    };
    /** @description A notice, and where in the console one sees what it is about. */
    NoticeView: {
        /** Format: uuid */
        id: string;
        kind: string;
        /** Format: date-time */
        at: string;
        title: Schemas["LocalText"];
        text: Schemas["LocalText"];
        subject: string;
        place?: string;
        urgent: boolean;
        /** Format: date-time */
        readAt?: string;
    };
    /** @description One page of a list. */
    PageLetterPaperView: {
        items: Schemas["LetterPaperView"][];
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
    PageLetterUndeliveredView: {
        items: Schemas["LetterUndeliveredView"][];
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
    PageNoticeView: {
        items: Schemas["NoticeView"][];
        /** @description what to send as <code>after</code> for the next page; null on the last one */
        next?: string;
        /**
         * Format: int64
         * @description how many there are; with <code>atLeast</code> counting stopped there
         */
        total: number;
        atLeast?: boolean;
    };
    /** @description A kind, and whether it comes by mail and by short message, once there is an address. */
    PreferenceChoiceView: {
        kind: string;
        name: Schemas["LocalText"];
        urgent: boolean;
        mail: boolean;
        sms: boolean;
    };
    /** @description What one chose. */
    PreferenceView: {
        language: string;
        /** @description whether the platform is set up to send mail */
        mailOpen: boolean;
        /** @description enough of one's address to know it again; absent where there is none */
        mailShown?: string;
        smsOpen: boolean;
        phoneShown?: string;
        kinds: Schemas["PreferenceChoiceView"][];
    };
    /** @description A webhook; of its address the host only, its secret only in the answer that tells of its making. */
    WebhookView: {
        /** Format: uuid */
        id: string;
        host: string;
        /** @description of notices that go there; none means all */
        kinds: string[];
        /** Format: date-time */
        createdAt: string;
        /** Format: date-time */
        endedAt?: string;
        /** @description why it ended by itself */
        cause?: string;
        secret?: string;
    };
}
