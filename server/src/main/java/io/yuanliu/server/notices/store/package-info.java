/** SQL of notices, letters, lanes, and of what receivers chose. */
@NullMarked
package io.yuanliu.server.notices.store;

import org.jspecify.annotations.NullMarked;
