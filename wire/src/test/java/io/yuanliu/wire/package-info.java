/** The walls around this room. */
@org.jspecify.annotations.NullMarked
package io.yuanliu.wire;
