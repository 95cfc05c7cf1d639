/**
 * The log is the truth: what was accepted, written once, in order, never changed. Here are its words, and what is asked of
 * it; how it is written is in {@code append}, how it is followed in {@code follow}. It knows neither forms nor profiles:
 * who may say what is decided before.
 */
@ApplicationModule(allowedDependencies = {"database", "problem", "scope", "scope :: store"})
@NullMarked
package io.yuanliu.server.log;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
