/** How the log is followed, and the contract that every fold keeps. It repeats the name of the package that it shadows. */
@NamedInterface("follow")
@NullMarked
package io.yuanliu.server.log.follow;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
