/** One store with three million entries and a million parties, and what is measured on it. */
@NullMarked
package io.yuanliu.bench.large;

import org.jspecify.annotations.NullMarked;
