/** HTTP of people: sign-in, tokens, partner clients, the filter chain. */
@NullMarked
package io.yuanliu.server.people.web;

import org.jspecify.annotations.NullMarked;
