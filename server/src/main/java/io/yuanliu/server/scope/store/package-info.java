/** SQL of scope. */
@NullMarked
package io.yuanliu.server.scope.store;

import org.jspecify.annotations.NullMarked;
