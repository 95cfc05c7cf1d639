/** The product beside its limits, both measured in one run. */
@NullMarked
package io.yuanliu.bench;

import org.jspecify.annotations.NullMarked;
