/** The index in files of Apache Lucene under the data folder. */
@NullMarked
package io.yuanliu.server.search.index;

import org.jspecify.annotations.NullMarked;
