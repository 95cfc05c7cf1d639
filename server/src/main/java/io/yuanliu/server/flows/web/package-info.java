/** HTTP of flows: where something stands, what may be done, and doing it. */
@NullMarked
package io.yuanliu.server.flows.web;

import org.jspecify.annotations.NullMarked;
