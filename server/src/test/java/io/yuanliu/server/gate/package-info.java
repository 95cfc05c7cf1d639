/** What stops reach: the gate, records and events, asked of a whole platform. */
@NullMarked
package io.yuanliu.server.gate;

import org.jspecify.annotations.NullMarked;
