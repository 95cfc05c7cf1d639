package io.yuanliu.core.identifier;

/** 畜禽标识编码: 15 digits, species 1, county 6, serial 8. */
public record EarTag(String value) implements Identifier {
    @Override
    public String scheme() {
        return "ear";
    }

    @Override
    public Level level() {
        return Level.ITEM;
    }
}
