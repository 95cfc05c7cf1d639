/**
 * Where everything lasts: the settings, the data folder, the embedded or outside PostgreSQL, its three
 * roles (owner migrates, writer appends, reader is held by row-level security), backup and restore.
 * Uses no other module but the shared ones.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package io.yuanliu.server.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
