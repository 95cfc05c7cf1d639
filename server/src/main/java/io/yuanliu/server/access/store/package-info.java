/** SQL of access. */
@NullMarked
package io.yuanliu.server.access.store;

import org.jspecify.annotations.NullMarked;
