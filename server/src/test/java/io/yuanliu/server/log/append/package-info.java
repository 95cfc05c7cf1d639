/** How the log is written, without a database. It repeats the name of the package that it shadows. */
@NamedInterface("append")
@NullMarked
package io.yuanliu.server.log.append;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
