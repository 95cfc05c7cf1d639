/** Orders and hand-overs over HTTP. */
@NullMarked
package io.yuanliu.server.orders.web;

import org.jspecify.annotations.NullMarked;
