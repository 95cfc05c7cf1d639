/** SQL of the regions. */
@NullMarked
package io.yuanliu.server.regions.store;

import org.jspecify.annotations.NullMarked;
