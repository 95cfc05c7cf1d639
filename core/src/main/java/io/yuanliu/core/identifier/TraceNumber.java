package io.yuanliu.core.identifier;

import io.yuanliu.core.identifier.notation.CheckDigits;

/** Trace code of the circulation: 20 digits, the seller's operator code 13 and serial 7 (SB/T 10680-2012). */
public record TraceNumber(String value) implements Identifier {
    public TraceNumber {
        CheckDigits.requireDigits(value, 20);
    }

    public OperatorCode seller() {
        return new OperatorCode(value.substring(0, 13));
    }

    @Override
    public String scheme() {
        return "trace";
    }

    @Override
    public Level level() {
        return Level.LOT;
    }
}
