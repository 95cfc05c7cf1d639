/** What is built from the log: how far each has read, and building it anew. */
@NamedInterface("follow")
@NullMarked
package io.yuanliu.server.log.follow;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
