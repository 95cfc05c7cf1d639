/** The log in PostgreSQL: claim, copy, guards, and what is read from them. */
@NullMarked
package io.yuanliu.server.capture.store;

import org.jspecify.annotations.NullMarked;
