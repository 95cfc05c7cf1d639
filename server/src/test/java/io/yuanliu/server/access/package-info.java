/** Tests of access. */
@org.jspecify.annotations.NullMarked
package io.yuanliu.server.access;
