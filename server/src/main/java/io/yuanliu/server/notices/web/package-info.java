/** HTTP of notices: inbox, what one wants to be told by which way, webhooks, what did not arrive, what goes on paper. */
@NullMarked
package io.yuanliu.server.notices.web;

import org.jspecify.annotations.NullMarked;
