package io.yuanliu.core.event;

import org.jspecify.annotations.Nullable;

/** A business document that the event belongs to; {@code type} is a CBV word or a URI. */
public record BizTransaction(@Nullable String type, String bizTransaction) {}
