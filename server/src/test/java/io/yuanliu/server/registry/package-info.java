/** Tests of the registry. */
@org.jspecify.annotations.NullMarked
package io.yuanliu.server.registry;
