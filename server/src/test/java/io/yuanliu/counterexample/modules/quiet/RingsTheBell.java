package io.yuanliu.counterexample.modules.quiet;

import io.yuanliu.counterexample.modules.loud.Bell;

/** Uses what it did not declare. */
public record RingsTheBell(Bell bell) {}
