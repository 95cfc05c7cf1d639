/** Graphs of the sizes that are measured, built from the engine's own parts: the index, walks and shares alone. */
@NullMarked
package io.yuanliu.bench.engine;

import org.jspecify.annotations.NullMarked;
