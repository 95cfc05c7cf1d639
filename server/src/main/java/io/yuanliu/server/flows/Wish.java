package io.yuanliu.server.flows;

import org.jspecify.annotations.Nullable;

/**
 * What somebody wants to do to something.
 *
 * @param version the version that this one saw when deciding
 */
public record Wish(String act, int version, @Nullable String reason) {}
