package io.yuanliu.counterexample.modules.loud;

/** Something to use. */
public record Bell(int times) {}
