/** Tests of the registry over HTTP. */
@org.jspecify.annotations.NullMarked
package io.yuanliu.server.registry.web;
