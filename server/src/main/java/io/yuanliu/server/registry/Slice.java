package io.yuanliu.server.registry;

import java.util.List;

/** Some rows of a longer list, and how long that is. */
public record Slice<T>(List<T> items, long total) {}
