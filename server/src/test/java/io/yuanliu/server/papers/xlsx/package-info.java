@NullMarked
package io.yuanliu.server.papers.xlsx;

import org.jspecify.annotations.NullMarked;
