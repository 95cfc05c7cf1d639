/**
 * What comes in: judged, stored for good in one log, and read from there by everything else. The log is the truth;
 * trace, numbers and pages are projections of it and may be thrown away and built again.
 */
@ApplicationModule(allowedDependencies = {"database", "problem", "profiles", "registry", "scope", "secrets", "sheet"})
@NullMarked
package io.yuanliu.server.capture;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
