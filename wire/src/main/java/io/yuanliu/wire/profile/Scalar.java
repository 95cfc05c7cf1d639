package io.yuanliu.wire.profile;

/** A value of a profile's file with the place where it stands. */
record Scalar(YamlFile file, int line, String key, String text) {
    void fault(String what) {
        file.fault(line, key + ": " + what);
    }
}
