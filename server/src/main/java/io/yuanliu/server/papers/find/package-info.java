/** Papers as they can be found: by their number. */
@NullMarked
package io.yuanliu.server.papers.find;

import org.jspecify.annotations.NullMarked;
