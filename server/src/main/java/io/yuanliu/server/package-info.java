/** The platform: one package below this one is one module. */
@org.jspecify.annotations.NullMarked
package io.yuanliu.server;
