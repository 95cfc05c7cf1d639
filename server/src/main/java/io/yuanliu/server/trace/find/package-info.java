/** Units as they can be found: by the numbers that stand on them, and by whatever else somebody types. */
@NamedInterface("find")
@NullMarked
package io.yuanliu.server.trace.find;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
