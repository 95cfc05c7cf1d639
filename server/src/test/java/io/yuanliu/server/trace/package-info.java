/** Trace against a log in memory and against the platform. */
@NullMarked
package io.yuanliu.server.trace;

import org.jspecify.annotations.NullMarked;
