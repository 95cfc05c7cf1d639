/** SQL of tasks. */
@NullMarked
package io.yuanliu.server.tasks.store;

import org.jspecify.annotations.NullMarked;
