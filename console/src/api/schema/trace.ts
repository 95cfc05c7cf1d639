/** Made from docs/reference/openapi.yaml by schema.mjs; not to be changed by hand. */

export interface Schemas {
    Amount: {
        value: number;
        uom?: string;
    };
    /** @description The mass balance of a holder, a site or a unit, as far as its asker may see it (docs/reference/trace.md). */
    BalanceAnswer: {
        /** @description the unit asked about, in the form captured first, or null */
        unit?: string;
        party?: string;
        partyName?: string;
        site?: string;
        siteName?: string;
        /**
         * Format: date
         * @description the first day in Asia/Shanghai, null from the beginning
         */
        from?: string;
        /**
         * Format: date
         * @description the last day, null without an end
         */
        to?: string;
        lines: Schemas["BalanceAnswerLine"][];
        conversions: Schemas["BalanceAnswerConversion"][];
        /**
         * Format: int32
         * @description how many movements of the period are left out because nobody said how much
         */
        unmeasured: number;
        complete: boolean;
        /** @description why it is not complete: <code>limit</code>, <code>scope</code>, or <code>scope, limit</code> */
        reason?: string;
    };
    /** @description What became of some products. */
    BalanceAnswerConversion: {
        used: Schemas["BalanceAnswerPart"][];
        made: Schemas["BalanceAnswerPart"][];
        /**
         * Format: int32
         * @description how many transformations are added up
         */
        count: number;
        /** @description used less made, null where the two do not compare */
        loss?: Schemas["Amount"];
        /** @description the loss as a part of what was used */
        lossPart?: number;
        /** @description how much may be lost, null where a product has no tolerance */
        tolerated?: Schemas["Amount"];
        /** @description whether used and made differ by no more than that, null where nobody can say */
        withinTolerance?: boolean;
    };
    /**
     * @description One product in one measure: <code>opening</code>, <code>made</code>, <code>entered</code>, <code>received</code> and
     *      <code>unaccounted</code> together are <code>shipped</code>, <code>sold</code>, <code>destroyed</code>, <code>used</code> and
     *      <code>closing</code> together.
     */
    BalanceAnswerLine: {
        product?: string;
        productName?: string;
        /** @description UN/CEFACT recommendation 20 code, null for pieces */
        uom?: string;
        opening: number;
        made: number;
        entered: number;
        received: number;
        /** @description what went out although no event says that it was there */
        unaccounted: number;
        shipped: number;
        sold: number;
        destroyed: number;
        used: number;
        closing: number;
    };
    /** @description So much of a product; null where nobody said how much. */
    BalanceAnswerPart: {
        product?: string;
        productName?: string;
        amount?: Schemas["Amount"];
    };
    /** @description What is asked about: <code>id</code> alone, or <code>party</code>, <code>site</code> or both. */
    BalanceAsked: {
        /** @description any written form of a unit's identifier */
        id?: string;
        /** @description decides what a bare <code>id</code> is that fits several schemes */
        scheme?: string;
        /** @description any written form of a party's */
        party?: string;
        /** @description any written form of a place's */
        site?: string;
        /** @description as its maker named it: the variety, else the name */
        product?: string;
        /**
         * Format: date
         * @description the first day, in Asia/Shanghai
         */
        from?: string;
        /**
         * Format: date
         * @description the last day
         */
        to?: string;
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
    /** @description Somebody who may be named. */
    PartnersPartner: {
        /** @description as registered */
        id: string;
        name: string;
    };
    /**
     * @description A trace as its asker may see it. Ids are in the form captured first; what is outside the asker's scope has an opaque
     *      id, <code>hidden:…</code>, and keeps its edges only.
     */
    TraceAnswer: {
        start: string;
        direction: string;
        units: Schemas["TraceAnswerUnit"][];
        edges: Schemas["TraceAnswerEdge"][];
        holdings: Schemas["TraceAnswerHeld"][];
        parties: Schemas["TraceAnswerParty"][];
        sites: Schemas["TraceAnswerSite"][];
        /** @description what stops the units listed, at them or upstream */
        causes: Schemas["TraceAnswerCause"][];
        complete: boolean;
        /** @description why it is not complete: <code>scope</code>, <code>limit</code>, or <code>scope, limit</code> */
        reason?: string;
        /**
         * Format: int32
         * @description how many units the whole answer has
         */
        total: number;
        /**
         * Format: double
         * @description how long the walk took
         */
        millis: number;
    };
    /**
     * @description What stops units, in force when the question was asked; which unit, under which name and number and by which record is
     *      missing where that unit is hidden.
     */
    TraceAnswerCause: {
        /** @description at which it was set */
        unit?: string;
        /** @enum {string} */
        effect: "STOP" | "HOLD" | "LIFT" | "CLEAR";
        /** @description its name, which its lifting repeats */
        cause?: string;
        /** @description of the document, where the name has one */
        number?: string;
        until?: string;
        reason: Schemas["LocalText"];
        /** @description the name of who set it */
        setBy?: string;
        since: string;
        /** @description id of the log entry that set it */
        record?: string;
    };
    /** @description An edge; event and time are missing where the asker may not see the event. */
    TraceAnswerEdge: {
        from: string;
        to: string;
        kind: string;
        event?: string;
        time?: string;
        uncertain?: boolean;
    };
    /** @description A holding, with the names of who and where; of a partner of the asker only that it had the unit. */
    TraceAnswerHeld: {
        unit: string;
        party?: string;
        partyName?: string;
        site?: string;
        siteName?: string;
        sender?: string;
        from?: string;
        to?: string;
        quantity?: Schemas["Amount"];
        state?: string;
    };
    /** @description A party of the holdings. */
    TraceAnswerParty: {
        id: string;
        name?: string;
        kind?: string;
        nodes?: string[];
        region?: string;
    };
    /** @description A site of the holdings. */
    TraceAnswerSite: {
        id: string;
        name?: string;
        region?: string;
        /** Format: double */
        lng?: number;
        /** Format: double */
        lat?: number;
    };
    /** @description A unit, with the strongest stop that reaches it; see {@link io.yuanliu.core.trace.Walk.Reached io.yuanliu.core.trace.Walk.Reached}. */
    TraceAnswerUnit: {
        id: string;
        aliases: string[];
        /** Format: int32 */
        level: number;
        quantity?: Schemas["Amount"];
        /** @description which part of the start is in it, by proportion */
        share?: number;
        /** @description never more than the true part */
        leastShare?: number;
        /** @description never less than it */
        mostShare?: number;
        product?: string;
        productName?: string;
        /** @enum {string} */
        stopped?: "STOP" | "HOLD" | "LIFT" | "CLEAR";
        /** @description the unit, itself or one upstream, at which that stop was set; missing where it is hidden */
        stoppedAt?: string;
    };
    /** @description What is asked about. */
    TraceAsked: {
        /** @description any written form of an identifier */
        id?: string;
        /** @description <code>upstream</code> or <code>downstream</code> */
        direction?: string;
        /** @description decides what a bare code is that fits several schemes */
        scheme?: string;
        /** @description whether to say which part of the start is in each unit; without it, up to 10,000 units */
        shares?: boolean;
    };
    /** @description What several units have in common, as far as its asker may see it. */
    TraceConvergence: {
        /** @description the units asked about that are known, in the form captured first */
        units: string[];
        /** @description what was asked about and is no unit that the asker may know */
        unknown: string[];
        /** @description what went into several of them, what explains the most first */
        ancestors: Schemas["TraceConvergenceAncestor"][];
        /**
         * Format: int32
         * @description how many such ancestors there are, listed or not
         */
        total: number;
        complete: boolean;
        /** @description why it is not complete: <code>limit</code>, <code>scope</code>, or <code>scope, limit</code> */
        reason?: string;
    };
    /** @description One of them. */
    TraceConvergenceAncestor: {
        unit: Schemas["TraceAnswerUnit"];
        /** @description who has and had it */
        holdings: Schemas["TraceAnswerHeld"][];
        /** @description which of the units it went into */
        explains: string[];
        /**
         * Format: int32
         * @description the fewest edges from it to each of them, added up
         */
        levels: number;
        /**
         * Format: int32
         * @description how many units it went into in all, itself among them
         */
        reaches: number;
    };
    /** @description A trace in numbers, as far as its asker may see it. */
    TraceSummary: {
        start: string;
        direction: string;
        /**
         * Format: int32
         * @description how many units were reached, the start among them
         */
        total: number;
        /** @description how many units at each level, the start's first */
        levels: number[];
        /** @description every unit once, by what has become of it: the states' units add up to <code>total</code> */
        states: Schemas["TraceSummaryStateLine"][];
        /** @description the units by what their makers called them, the most first */
        products: Schemas["TraceSummaryProductLine"][];
        /** @description where they are or were, by administrative division; a unit in two regions counts in both */
        regions: Schemas["TraceSummaryRegionLine"][];
        /** @description who has or had them where, the most units first */
        holders: Schemas["TraceSummaryHolderLine"][];
        /**
         * Format: int32
         * @description how many holders are not listed
         */
        moreHolders: number;
        complete: boolean;
        /** @description why it is not complete: <code>scope</code> */
        reason?: string;
        /**
         * Format: double
         * @description how long it took
         */
        millis: number;
    };
    /** @description Somebody at a place; the states count his own units. */
    TraceSummaryHolderLine: {
        party?: string;
        partyName?: string;
        site?: string;
        siteName?: string;
        region?: string;
        /** Format: double */
        lng?: number;
        /** Format: double */
        lat?: number;
        /** Format: int32 */
        units: number;
        states: Schemas["TraceSummaryStateLine"][];
    };
    /** @description Units of one product; null for what nobody named. */
    TraceSummaryProductLine: {
        product?: string;
        productName?: string;
        /** Format: int32 */
        units: number;
        quantities: Schemas["Amount"][];
    };
    /** @description One division; null where nobody has said in which somebody is. */
    TraceSummaryRegionLine: {
        region?: string;
        /** Format: int32 */
        holders: number;
        /** Format: int32 */
        units: number;
        states: Schemas["TraceSummaryStateLine"][];
    };
    /**
     * @description Units in one state: of several (<code>in stock</code> of a part, <code>sold</code> the rest) the first in the order of
     *      <code>in stock</code>, <code>in transit</code>, <code>sold</code>, <code>destroyed</code>, <code>used</code>; <code>unknown</code> where no event
     *      says, <code>hidden</code> where the asker may not see it.
     */
    TraceSummaryStateLine: {
        state: string;
        /** Format: int32 */
        units: number;
        /** @description of all that is in this state, whatever state its unit counts in */
        quantities: Schemas["Amount"][];
    };
    /** @description A unit's card; events as EPCIS JSON. */
    UnitCard: {
        id: string;
        aliases: string[];
        product?: Schemas["UnitCardProduct"];
        quantity?: Schemas["Amount"];
        holdings: Schemas["TraceAnswerHeld"][];
        parties: Schemas["TraceAnswerParty"][];
        sites: Schemas["TraceAnswerSite"][];
        records: Schemas["UnitRecordLine"][];
        events: {
            [key: string]: unknown;
        }[];
        causes: Schemas["TraceAnswerCause"][];
        complete: boolean;
    };
    /** @description Somebody or some place, with the name in the registry. */
    UnitCardNamed: {
        id: string;
        name?: string;
    };
    /** @description What its maker called it. */
    UnitCardProduct: {
        id?: string;
        name?: string;
    };
    /** @description A record on the card. */
    UnitRecordLine: {
        id: string;
        type: string;
        party?: Schemas["UnitCardNamed"];
        site?: Schemas["UnitCardNamed"];
        time: string;
        receivedAt: string;
        state: string;
        findings: Schemas["FindingView"][];
    };
}
