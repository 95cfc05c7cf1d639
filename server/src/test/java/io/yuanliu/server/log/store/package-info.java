/** The contract of the log, with PostgreSQL. It repeats the name of the package that it shadows. */
@NamedInterface("rows")
@NullMarked
package io.yuanliu.server.log.store;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
