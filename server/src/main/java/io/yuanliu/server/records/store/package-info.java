/** Lists of records and refusals, and figures, in PostgreSQL. */
@NullMarked
package io.yuanliu.server.records.store;

import org.jspecify.annotations.NullMarked;
