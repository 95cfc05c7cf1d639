package io.yuanliu.core.identifier;

/** A GS1 identification key with its qualifiers, as application-identifier elements: {@code 01/06901234567892/10/A1}. */
public record Gs1Identifier(String value) implements Identifier {
    @Override
    public String scheme() {
        return "gs1";
    }

    @Override
    public Level level() {
        return Level.UNKNOWN;
    }
}
