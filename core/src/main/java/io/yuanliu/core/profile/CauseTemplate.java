package io.yuanliu.core.profile;

import io.yuanliu.core.profile.expression.Formula;
import io.yuanliu.core.profile.expression.Template;
import io.yuanliu.core.text.LocalText;
import org.jspecify.annotations.Nullable;

/** When a record stops, holds or frees a unit. {@code until} gives a moment in seconds. */
public record CauseTemplate(
        @Nullable Formula each,
        @Nullable Formula when,
        Template unit,
        StopCause.Effect effect,
        Template cause,
        @Nullable Formula until,
        LocalText reason) {}
