/** The trace index, walks and shares alone, beside a bare walk over the same links and beside SQL. */
@NullMarked
package io.yuanliu.bench.engine;

import org.jspecify.annotations.NullMarked;
