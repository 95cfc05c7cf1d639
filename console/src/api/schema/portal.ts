/** Made from docs/reference/openapi.yaml by schema.mjs; not to be changed by hand. */

export interface Schemas {
    /** @description Something found: <code>kind</code> is <code>unit</code> or <code>party</code>, <code>id</code> opens it. */
    SearchHit: {
        kind: string;
        id: string;
        title: string;
    };
}
