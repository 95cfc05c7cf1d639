/** Which part of the start can be in each unit of a walk, at least and at most. Uses reach. */
@NullMarked
package io.yuanliu.core.trace.shares;

import org.jspecify.annotations.NullMarked;
