/**
 * Walks: every unit that one unit came from or went to, when, by how few steps, and how surely. Uses the index.
 */
@NullMarked
package io.yuanliu.core.trace.reach;

import org.jspecify.annotations.NullMarked;
