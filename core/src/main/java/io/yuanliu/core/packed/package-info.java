/** Numbers and texts by the hundred million: in large arrays instead of objects, growing without copying. */
@NullMarked
package io.yuanliu.core.packed;

import org.jspecify.annotations.NullMarked;
