/** Who has and had how much of a unit, and what moved it. Uses the index, and from reach what lay in what. */
@NullMarked
package io.yuanliu.core.trace.custody;

import org.jspecify.annotations.NullMarked;
