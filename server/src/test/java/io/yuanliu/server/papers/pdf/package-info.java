@NullMarked
package io.yuanliu.server.papers.pdf;

import org.jspecify.annotations.NullMarked;
