/** A trace as a paper: in numbers, the way to one unit, the units, as of when and up to which place of the log. */
@NullMarked
package io.yuanliu.server.trace.paper;

import org.jspecify.annotations.NullMarked;
