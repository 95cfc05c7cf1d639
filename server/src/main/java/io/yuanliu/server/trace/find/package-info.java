/** Units as they can be found: by the numbers that stand on them. */
@NullMarked
package io.yuanliu.server.trace.find;

import org.jspecify.annotations.NullMarked;
