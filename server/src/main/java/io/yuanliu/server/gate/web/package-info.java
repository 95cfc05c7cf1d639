/** The gate over HTTP. */
@NullMarked
package io.yuanliu.server.gate.web;

import org.jspecify.annotations.NullMarked;
