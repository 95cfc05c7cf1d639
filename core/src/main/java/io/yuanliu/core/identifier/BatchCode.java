package io.yuanliu.core.identifier;

/** Vegetable batch of the circulation: 16 digits, node 9 and serial 7. */
public record BatchCode(String value) implements Identifier {
    @Override
    public String scheme() {
        return "batch";
    }

    @Override
    public Level level() {
        return Level.LOT;
    }
}
