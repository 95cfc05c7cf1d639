/** Where files are kept: what is known of them in PostgreSQL, their contents in a folder or in a bucket. */
@NullMarked
package io.yuanliu.server.files.store;

import org.jspecify.annotations.NullMarked;
