/**
 * Printed things: one description (title, facts, tables, paragraphs, symbols) becomes a PDF in real millimetres with its
 * font inside, or a sheet. Each has a number, a symbol and an address at which anybody learns whether it is genuine and
 * unchanged. What there is to print, other modules say through {@link io.yuanliu.server.papers.Prints}.
 */
@ApplicationModule(allowedDependencies = {"database", "form", "problem", "scope", "search", "search :: words"})
@NullMarked
package io.yuanliu.server.papers;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
