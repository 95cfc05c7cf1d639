/** Tests of what access keeps. */
@org.jspecify.annotations.NullMarked
package io.yuanliu.server.access.store;
