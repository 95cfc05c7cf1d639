/** Declares that it uses nothing. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package io.yuanliu.counterexample.modules.quiet;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
