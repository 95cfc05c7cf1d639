/** Tests of records as sent. */
@NullMarked
package io.yuanliu.wire.record;

import org.jspecify.annotations.NullMarked;
