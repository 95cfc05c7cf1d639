package io.yuanliu.server.registry;

/** What came of handing something in: it is there now, and it is new or was there with the same content. */
public record Outcome<T>(T value, boolean isNew) {}
