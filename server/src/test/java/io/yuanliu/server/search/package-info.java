@NullMarked
package io.yuanliu.server.search;

import org.jspecify.annotations.NullMarked;
