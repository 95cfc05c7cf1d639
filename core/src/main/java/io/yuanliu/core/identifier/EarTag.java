package io.yuanliu.core.identifier;

import io.yuanliu.core.identifier.notation.CheckDigits;
import io.yuanliu.core.identifier.notation.Malformed;
import java.util.Map;

/** 畜禽标识编码: 15 digits, species 1, county 6, serial 8; no check digit, and the table of species stays open. */
public record EarTag(String value) implements Identifier {
    public EarTag {
        CheckDigits.requireDigits(value, 15);
        if (value.charAt(0) == '0') {
            throw new Malformed("identifier.ear-species", Map.of("text", value));
        }
    }

    @Override
    public String scheme() {
        return "ear";
    }

    @Override
    public Level level() {
        return Level.ITEM;
    }
}
