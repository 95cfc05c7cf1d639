/**
 * What was told by number and by unit, for walking: where each unit leads, what counts and what was taken back, who is
 * mentioned where. Questions read it through {@code GraphView}. Uses telling.
 */
@NullMarked
package io.yuanliu.core.trace.index;

import org.jspecify.annotations.NullMarked;
