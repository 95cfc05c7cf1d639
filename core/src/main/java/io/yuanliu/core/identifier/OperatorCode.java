package io.yuanliu.core.identifier;

import io.yuanliu.core.identifier.notation.CheckDigits;

/** Operator of the meat and vegetable circulation: 13 digits, node 9 and serial 4 (SB/T 10680-2012). */
public record OperatorCode(String value) implements Identifier {
    public OperatorCode {
        CheckDigits.requireDigits(value, 13);
    }

    public NodeCode node() {
        return new NodeCode(value.substring(0, 9));
    }

    @Override
    public String scheme() {
        return "operator";
    }

    @Override
    public Level level() {
        return Level.PARTY;
    }
}
