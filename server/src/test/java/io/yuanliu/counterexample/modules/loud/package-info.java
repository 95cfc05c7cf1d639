/** What the other module uses all the same. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package io.yuanliu.counterexample.modules.loud;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
