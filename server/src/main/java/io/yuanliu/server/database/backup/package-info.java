/** The commands {@code backup} and {@code restore}: what a backup holds, and a schema built again from it. */
@NamedInterface("backup")
@NullMarked
package io.yuanliu.server.database.backup;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
