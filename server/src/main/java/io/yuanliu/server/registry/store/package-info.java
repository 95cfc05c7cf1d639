/** SQL of the registry. */
@NullMarked
package io.yuanliu.server.registry.store;

import org.jspecify.annotations.NullMarked;
