package io.yuanliu.counterexample.cycle.two.deep;

import io.yuanliu.counterexample.cycle.one.First;
import org.jspecify.annotations.Nullable;

/** Needs what needs it. */
public record Second(@Nullable First first) {}
