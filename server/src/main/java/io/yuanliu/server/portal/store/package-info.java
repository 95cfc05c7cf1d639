/** What the public pages keep: how often a code was asked for. */
@NullMarked
package io.yuanliu.server.portal.store;

import org.jspecify.annotations.NullMarked;
