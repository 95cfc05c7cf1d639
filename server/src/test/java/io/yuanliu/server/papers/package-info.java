@NullMarked
package io.yuanliu.server.papers;

import org.jspecify.annotations.NullMarked;
