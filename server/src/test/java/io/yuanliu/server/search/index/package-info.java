@NullMarked
package io.yuanliu.server.search.index;

import org.jspecify.annotations.NullMarked;
