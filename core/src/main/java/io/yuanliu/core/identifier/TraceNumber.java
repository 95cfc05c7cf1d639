package io.yuanliu.core.identifier;

/** Trace code of the circulation: 20 digits, the seller's operator code 13 and serial 7. */
public record TraceNumber(String value) implements Identifier {
    @Override
    public String scheme() {
        return "trace";
    }

    @Override
    public Level level() {
        return Level.LOT;
    }
}
