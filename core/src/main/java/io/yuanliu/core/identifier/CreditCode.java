package io.yuanliu.core.identifier;

/** 统一社会信用代码: 18 characters (GB 32100-2015). */
public record CreditCode(String value) implements Identifier {
    @Override
    public String scheme() {
        return "uscc";
    }

    @Override
    public Level level() {
        return Level.PARTY;
    }
}
