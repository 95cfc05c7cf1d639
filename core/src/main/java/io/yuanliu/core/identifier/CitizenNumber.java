package io.yuanliu.core.identifier;

/** 公民身份号码: 18 characters (GB 11643-1999). Personal: never shown, never in an address. */
public record CitizenNumber(String value) implements Identifier {
    @Override
    public String scheme() {
        return "citizen";
    }

    @Override
    public Level level() {
        return Level.PARTY;
    }
}
