@NullMarked
package io.yuanliu.server.files;

import org.jspecify.annotations.NullMarked;
