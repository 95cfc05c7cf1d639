package io.yuanliu.core.flow;

/**
 * Where somebody stands towards a thing with one of his rights. A side that one right gives him says nothing of his other
 * rights: each may reach elsewhere.
 *
 * @param right its name
 */
public record Standpoint(Side side, String right) {}
