@NullMarked
package io.yuanliu.wire.json;

import org.jspecify.annotations.NullMarked;
