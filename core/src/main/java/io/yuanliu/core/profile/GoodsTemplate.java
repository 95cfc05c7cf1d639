package io.yuanliu.core.profile;

import io.yuanliu.core.profile.expression.Formula;
import io.yuanliu.core.profile.expression.Template;
import org.jspecify.annotations.Nullable;

/** Goods with which a record type acts, and how; {@code at} points at the field that names them. */
public record GoodsTemplate(
        @Nullable Formula each, @Nullable Formula when, Template unit, ActNature nature, String at) {}
