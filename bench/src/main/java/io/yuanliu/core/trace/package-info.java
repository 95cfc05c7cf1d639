/** Measures what is inside the trace, from inside its package. */
@NullMarked
package io.yuanliu.core.trace;

import org.jspecify.annotations.NullMarked;
