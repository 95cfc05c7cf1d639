/**
 * What must not lie open on disk: the master key outside the database, sealing under it, a key for each subject's data
 * that is destroyed with them. Knows nobody and decides nothing; may use the database and the refusals.
 */
@ApplicationModule(allowedDependencies = {"database", "problem"})
@NullMarked
package io.yuanliu.server.secrets;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
