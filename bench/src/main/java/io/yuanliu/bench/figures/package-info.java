/** How figures are printed. */
@NullMarked
package io.yuanliu.bench.figures;

import org.jspecify.annotations.NullMarked;
