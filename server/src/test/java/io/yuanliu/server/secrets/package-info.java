/** Tests of secrets. */
@org.jspecify.annotations.NullMarked
package io.yuanliu.server.secrets;
