/** HTTP of the regions. */
@NullMarked
package io.yuanliu.server.regions.web;

import org.jspecify.annotations.NullMarked;
