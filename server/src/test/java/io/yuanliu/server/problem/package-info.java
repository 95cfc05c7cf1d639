/** Tests of what callers are told. */
@org.jspecify.annotations.NullMarked
package io.yuanliu.server.problem;
