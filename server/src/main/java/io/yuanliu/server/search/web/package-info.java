/** The search over HTTP. */
@NullMarked
package io.yuanliu.server.search.web;

import org.jspecify.annotations.NullMarked;
