/** Many callers at once, and what the same PostgreSQL takes in without the program. */
@NullMarked
package io.yuanliu.bench.load;

import org.jspecify.annotations.NullMarked;
