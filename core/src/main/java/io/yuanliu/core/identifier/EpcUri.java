package io.yuanliu.core.identifier;

/** An EPC URN of a scheme that has no GS1 application identifier (GID, USDoD, ADI, IMOVN, …), or a pattern. */
public record EpcUri(String value) implements Identifier {
    @Override
    public String scheme() {
        return "epc";
    }

    @Override
    public Level level() {
        return Level.UNKNOWN;
    }
}
