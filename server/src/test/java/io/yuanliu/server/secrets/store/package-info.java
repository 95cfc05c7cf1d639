/** Tests of secrets, store. */
@org.jspecify.annotations.NullMarked
package io.yuanliu.server.secrets.store;
