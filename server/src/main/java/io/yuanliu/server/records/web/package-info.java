/** Records, refusals and figures over HTTP. */
@NullMarked
package io.yuanliu.server.records.web;

import org.jspecify.annotations.NullMarked;
