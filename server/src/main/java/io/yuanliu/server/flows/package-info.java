/**
 * Where things with a flow stand, and their history: who changed what, when, from which state to which, and why. One
 * place for all of them, so that filings, cases and recalls behave alike and of two who act at once exactly one wins. A
 * module that has a flow declares it as a bean and keeps only what is its own; may use scope and the database.
 */
@ApplicationModule(allowedDependencies = {"database", "form", "problem", "scope", "scope :: store"})
@NullMarked
package io.yuanliu.server.flows;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
