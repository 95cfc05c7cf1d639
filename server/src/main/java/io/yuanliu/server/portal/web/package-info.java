/** The public pages over HTTP. */
@NullMarked
package io.yuanliu.server.portal.web;

import org.jspecify.annotations.NullMarked;
