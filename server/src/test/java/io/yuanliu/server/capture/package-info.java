@NullMarked
package io.yuanliu.server.capture;

import org.jspecify.annotations.NullMarked;
