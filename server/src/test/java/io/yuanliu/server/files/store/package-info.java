@NullMarked
package io.yuanliu.server.files.store;

import org.jspecify.annotations.NullMarked;
