/** Values whose shape only a profile or a sender's extension knows. */
@NullMarked
package io.yuanliu.core.data;

import org.jspecify.annotations.NullMarked;
