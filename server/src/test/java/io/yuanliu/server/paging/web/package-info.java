/** Lists over HTTP. */
@NullMarked
package io.yuanliu.server.paging.web;

import org.jspecify.annotations.NullMarked;
