/** SQL of secrets. */
@NullMarked
package io.yuanliu.server.secrets.store;

import org.jspecify.annotations.NullMarked;
