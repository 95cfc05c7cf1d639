package io.yuanliu.core.identifier;

import io.yuanliu.core.identifier.notation.CheckDigits;
import io.yuanliu.core.identifier.notation.Malformed;

/** 统一社会信用代码: 18 characters, the last one a check (GB 32100-2015). The region is that of the day of issue. */
public record CreditCode(String value) implements Identifier {
    public CreditCode {
        if (!CheckDigits.creditHolds(value)) {
            throw new Malformed("identifier.credit-code");
        }
    }

    @Override
    public String scheme() {
        return "uscc";
    }

    @Override
    public Level level() {
        return Level.PARTY;
    }
}
