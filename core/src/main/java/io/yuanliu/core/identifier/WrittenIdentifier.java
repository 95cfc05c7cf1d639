package io.yuanliu.core.identifier;

/**
 * An identifier as somebody wrote it; equal when it is the same thing, however written.
 *
 * @param text the form that was sent, kept for answers
 */
public record WrittenIdentifier(String text, Identifier identifier) {
    public String key() {
        return identifier.key();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof WrittenIdentifier that && identifier.equals(that.identifier);
    }

    @Override
    public int hashCode() {
        return identifier.hashCode();
    }
}
