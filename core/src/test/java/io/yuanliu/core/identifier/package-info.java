@NullMarked
package io.yuanliu.core.identifier;

import org.jspecify.annotations.NullMarked;
