package io.yuanliu.server.papers;

/**
 * What makes a paper checkable.
 *
 * @param number of the paper, printed on it
 * @param address of its public page
 * @param fingerprint the beginning of the SHA-256 of all that stands on it, in groups: {@code 3F9A-22C1-7B0E}
 */
public record Stamp(String number, String address, String fingerprint) {}
