/** What has changed, what was taken back, and which commits of the index belong to the database, in PostgreSQL. */
@NullMarked
package io.yuanliu.server.search.store;

import org.jspecify.annotations.NullMarked;
