package io.yuanliu.core.identifier;

/** Operator of the meat and vegetable circulation: 13 digits, node 9 and serial 4. */
public record OperatorCode(String value) implements Identifier {
    @Override
    public String scheme() {
        return "operator";
    }

    @Override
    public Level level() {
        return Level.PARTY;
    }
}
