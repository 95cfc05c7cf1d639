package io.yuanliu.server.people;

/** A person who signs in at the console. */
public record User(String name, String displayName, Grant grant, boolean mustChangePassword, boolean disabled) {
    /** As it stands in every log: {@code user:<name>}. */
    public String askerId() {
        return "user:" + name;
    }
}
