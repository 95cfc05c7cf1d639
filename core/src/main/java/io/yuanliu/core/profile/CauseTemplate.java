package io.yuanliu.core.profile;

import io.yuanliu.core.profile.expression.Formula;
import io.yuanliu.core.profile.expression.Template;
import io.yuanliu.core.text.LocalText;
import org.jspecify.annotations.Nullable;

/**
 * When a record stops, holds or frees a unit.
 *
 * @param until a moment in seconds
 * @param code under which the log keeps the reason: {@code circulation/stopOrder@1/causes/0}, the record type, the version of
 *     its profile, the place in it. What was published never changes, so the code means this text for good
 * @param reason what people read
 */
public record CauseTemplate(
        @Nullable Formula each,
        @Nullable Formula when,
        Template unit,
        StopCause.Effect effect,
        Template cause,
        @Nullable Formula until,
        String code,
        LocalText reason) {}
