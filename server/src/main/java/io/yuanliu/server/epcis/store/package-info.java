/** Capture jobs and queries for events, in PostgreSQL. */
@NullMarked
package io.yuanliu.server.epcis.store;

import org.jspecify.annotations.NullMarked;
