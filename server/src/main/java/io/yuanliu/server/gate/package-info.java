/**
 * What a till, a filling gun or a market's gate asks before it acts: may this be done with this code now. Answers from the
 * standing of the unit, as the scan page and the judging of records do.
 */
@ApplicationModule(allowedDependencies = {"form", "problem", "registry", "scope", "trace :: find", "trace :: standing"})
@NullMarked
package io.yuanliu.server.gate;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
