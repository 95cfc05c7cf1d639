package io.yuanliu.core.profile;

import io.yuanliu.core.profile.expression.Formula;
import io.yuanliu.core.profile.expression.Template;
import org.jspecify.annotations.Nullable;

/** What an accepted record changes in a guard, and what must hold of the guard afterwards. */
public record GuardTemplate(
        @Nullable Formula each,
        @Nullable Formula when,
        String kind,
        Template key,
        Formula change,
        @Nullable Formula floor,
        @Nullable Formula ceiling,
        Rule.Fault fault) {}
