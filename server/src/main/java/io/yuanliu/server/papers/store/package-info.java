/** Printed papers in PostgreSQL. */
@NullMarked
package io.yuanliu.server.papers.store;

import org.jspecify.annotations.NullMarked;
