/** The folds of the records' module. */
@NullMarked
package io.yuanliu.server.records.store;

import org.jspecify.annotations.NullMarked;
