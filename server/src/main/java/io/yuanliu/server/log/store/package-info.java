/**
 * The log in PostgreSQL: claim, copy, guards, and what is read from them. Rows and stored JSON have a public face, for
 * modules that read the log with questions of their own.
 */
@NamedInterface("rows")
@NullMarked
package io.yuanliu.server.log.store;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
