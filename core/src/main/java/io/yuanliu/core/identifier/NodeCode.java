package io.yuanliu.core.identifier;

/** Node of the meat and vegetable circulation: 9 digits, region 6 and serial 3. */
public record NodeCode(String value) implements Identifier {
    @Override
    public String scheme() {
        return "node";
    }

    @Override
    public Level level() {
        return Level.PLACE;
    }
}
