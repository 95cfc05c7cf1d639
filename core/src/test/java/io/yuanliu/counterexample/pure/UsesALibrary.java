package io.yuanliu.counterexample.pure;

import org.assertj.core.description.TextDescription;

/** A value that leans on a library. */
public record UsesALibrary(TextDescription text) {}
