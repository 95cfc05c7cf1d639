package io.yuanliu.server.orders;

import java.time.Instant;

/**
 * That the second person signed.
 *
 * @param by an asker's id
 * @param name as it stands in the record
 * @param reach what this one was shown before
 */
public record Signature(String by, String name, Instant at, Reach reach) {}
