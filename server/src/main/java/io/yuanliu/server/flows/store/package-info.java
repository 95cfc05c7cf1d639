/** SQL of flows. */
@NullMarked
package io.yuanliu.server.flows.store;

import org.jspecify.annotations.NullMarked;
