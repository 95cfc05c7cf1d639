package io.yuanliu.server.problem;

/**
 * How many bytes a request under a path may carry. A module that takes more than {@link #DEFAULT_BYTES}
 * declares a bean of this type; the longest matching prefix counts.
 */
public record BodyLimit(String pathPrefix, long bytes) {
    public static final long DEFAULT_BYTES = 1 << 20;
}
