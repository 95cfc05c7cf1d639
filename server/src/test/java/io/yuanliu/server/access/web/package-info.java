/** Tests of access over HTTP. */
@org.jspecify.annotations.NullMarked
package io.yuanliu.server.access.web;
