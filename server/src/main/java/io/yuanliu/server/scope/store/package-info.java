/** SQL of scope, and how the tables of others keep whose their rows are. */
@NamedInterface("store")
@NullMarked
package io.yuanliu.server.scope.store;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
