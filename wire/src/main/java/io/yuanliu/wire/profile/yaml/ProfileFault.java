package io.yuanliu.wire.profile.yaml;

/** One thing that is wrong in a profile's files. */
public record ProfileFault(String file, int line, String text) {
    @Override
    public String toString() {
        return file + ":" + line + ": " + text;
    }
}
