/** A log for tests, and random histories. It repeats the declaration of the package that it shadows. */
@ApplicationModule(allowedDependencies = {"database", "problem", "scope", "scope :: store"})
@NullMarked
package io.yuanliu.server.log;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
