/** Made from docs/reference/openapi.yaml by schema.mjs; not to be changed by hand. */

export interface Schemas {
    /** @description The files of a thing. */
    FileList: {
        items: Schemas["FileView"][];
        /** Format: int64 */
        total: number;
        /** @description whether the asker may add further ones */
        addable: boolean;
    };
    /** @description A file. */
    FileView: {
        /** Format: uuid */
        id: string;
        name: string;
        mediaType: string;
        /** Format: int64 */
        bytes: number;
        sha256: string;
        /** Format: date-time */
        addedAt: string;
        addedBy: string;
        /** @description address of a picture's harmless copy, for showing it; absent of other types */
        view?: string;
        /** @description whether the asker may take it away */
        removable: boolean;
    };
}
