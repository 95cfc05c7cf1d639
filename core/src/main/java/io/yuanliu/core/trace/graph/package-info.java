/**
 * The graph as everybody else sees it: one writes, many ask. Uses all other rooms of the engine; nobody outside the engine
 * needs those, but the bench, which measures them, and the log, which keeps what telling packs.
 */
@NullMarked
package io.yuanliu.core.trace.graph;

import org.jspecify.annotations.NullMarked;
