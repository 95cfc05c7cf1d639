/** Refusals in PostgreSQL. */
@NullMarked
package io.yuanliu.server.capture.store;

import org.jspecify.annotations.NullMarked;
