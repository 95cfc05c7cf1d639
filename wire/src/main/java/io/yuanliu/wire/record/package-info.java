/** Business records from and to JSON. */
@NullMarked
package io.yuanliu.wire.record;

import org.jspecify.annotations.NullMarked;
