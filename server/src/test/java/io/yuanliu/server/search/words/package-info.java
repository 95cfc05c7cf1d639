@NullMarked
package io.yuanliu.server.search.words;

import org.jspecify.annotations.NullMarked;
