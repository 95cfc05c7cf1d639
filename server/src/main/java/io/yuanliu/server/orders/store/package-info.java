/** Orders and hand-overs in PostgreSQL. */
@NullMarked
package io.yuanliu.server.orders.store;

import org.jspecify.annotations.NullMarked;
