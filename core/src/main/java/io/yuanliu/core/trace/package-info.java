/** What became what, what lay in what, where and when, how much. */
@NullMarked
package io.yuanliu.core.trace;

import org.jspecify.annotations.NullMarked;
