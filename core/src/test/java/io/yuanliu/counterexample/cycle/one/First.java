package io.yuanliu.counterexample.cycle.one;

import io.yuanliu.counterexample.cycle.two.deep.Second;
import org.jspecify.annotations.Nullable;

/** Needs what needs it. */
public record First(@Nullable Second second) {}
