/** The questions of trace over HTTP. */
@NullMarked
package io.yuanliu.server.trace.web;

import org.jspecify.annotations.NullMarked;
