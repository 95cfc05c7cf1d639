/** How far what is built from the log has read, over HTTP. */
@NullMarked
package io.yuanliu.server.log.web;

import org.jspecify.annotations.NullMarked;
