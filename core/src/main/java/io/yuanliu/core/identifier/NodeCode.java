package io.yuanliu.core.identifier;

import io.yuanliu.core.identifier.notation.CheckDigits;

/** Node of the meat and vegetable circulation: 9 digits, region 6 and serial 3 (SB/T 10680-2012). */
public record NodeCode(String value) implements Identifier {
    public NodeCode {
        CheckDigits.requireDigits(value, 9);
    }

    public String region() {
        return value.substring(0, 6);
    }

    @Override
    public String scheme() {
        return "node";
    }

    @Override
    public Level level() {
        return Level.PLACE;
    }
}
