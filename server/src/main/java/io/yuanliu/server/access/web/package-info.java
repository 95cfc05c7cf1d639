/** HTTP of access: sign-in, tokens, partner clients, the filter chain. */
@NullMarked
package io.yuanliu.server.access.web;

import org.jspecify.annotations.NullMarked;
