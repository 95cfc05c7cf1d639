/** What failures of the database say of what was asked. */
@NullMarked
package io.yuanliu.server.problem.store;

import org.jspecify.annotations.NullMarked;
