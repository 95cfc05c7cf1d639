package io.yuanliu.core.identifier;

import io.yuanliu.core.identifier.notation.CheckDigits;

/** Vegetable batch of the circulation: 16 digits, node 9 and serial 7 (SB/T 10680-2012). */
public record BatchCode(String value) implements Identifier {
    public BatchCode {
        CheckDigits.requireDigits(value, 16);
    }

    public NodeCode node() {
        return new NodeCode(value.substring(0, 9));
    }

    @Override
    public String scheme() {
        return "batch";
    }

    @Override
    public Level level() {
        return Level.LOT;
    }
}
