/**
 * How things with states change: a {@link io.yuanliu.core.flow.Flow} is a table of states and allowed changes that can
 * be read at a glance, checked for dead ends, and asked what may happen next. Pure; it uses findings and nothing else.
 * Where a thing stands is stored by whoever keeps it; on the server that is the module {@code flows}, for all.
 */
@NullMarked
package io.yuanliu.core.flow;

import org.jspecify.annotations.NullMarked;
