/**
 * The words in which the graph is asked and answers: what became what, what lay in what, where and when, how much. The
 * graph itself is {@code graph.TraceGraph}; the rooms beside it are the engine's own, from the bottom to the top: telling,
 * index, reach, shares and custody, graph. Uses nothing of theirs.
 */
@NullMarked
package io.yuanliu.core.trace;

import org.jspecify.annotations.NullMarked;
