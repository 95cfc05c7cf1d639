package io.yuanliu.wire.json;

/**
 * How much a JSON text may ask of the reader.
 *
 * @param depth of objects and arrays within each other
 * @param string longest text, in characters
 * @param name longest name of a field, in characters
 * @param number longest number, in characters
 * @param findings most faults that are told of one text
 */
public record JsonLimits(int depth, int string, int name, int number, int findings) {
    public static final JsonLimits USUAL = new JsonLimits(64, 100_000, 500, 100, 1_000);

    public JsonLimits withFindings(int most) {
        return new JsonLimits(depth, string, name, number, most);
    }
}
