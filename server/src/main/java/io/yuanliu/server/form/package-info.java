/** Small JSON bodies read field by field, every fault of one told at once. May use the refusals. */
@ApplicationModule(allowedDependencies = {"problem"})
@NullMarked
package io.yuanliu.server.form;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
