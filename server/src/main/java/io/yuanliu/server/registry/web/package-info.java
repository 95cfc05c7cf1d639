/** HTTP of the registry. */
@NullMarked
package io.yuanliu.server.registry.web;

import org.jspecify.annotations.NullMarked;
