/** Tests of scope. */
@org.jspecify.annotations.NullMarked
package io.yuanliu.server.scope;
