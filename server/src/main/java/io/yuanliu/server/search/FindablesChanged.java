package io.yuanliu.server.search;

/** Something was noted as changed: wakes the index once that counts; the truth is in the rows. */
public record FindablesChanged() {}
