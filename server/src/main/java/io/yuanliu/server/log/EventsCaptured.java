package io.yuanliu.server.log;

/**
 * The log of a shard has grown to this position and is on disk. Wakes cursors and carries no truth: who missed it
 * finds everything in the log. Published on the shard's writer thread, so listeners only set a mark and return.
 */
public record EventsCaptured(int shard, long position) {}
