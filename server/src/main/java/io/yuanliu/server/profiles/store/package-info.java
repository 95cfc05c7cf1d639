/** Profile versions in PostgreSQL. */
@NullMarked
package io.yuanliu.server.profiles.store;

import org.jspecify.annotations.NullMarked;
