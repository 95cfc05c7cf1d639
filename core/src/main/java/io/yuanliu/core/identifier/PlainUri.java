package io.yuanliu.core.identifier;

/** Any other absolute URI. */
public record PlainUri(String value) implements Identifier {
    @Override
    public String scheme() {
        return "uri";
    }

    @Override
    public Level level() {
        return Level.UNKNOWN;
    }
}
