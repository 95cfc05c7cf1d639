/** What is wrong, where, and how badly. */
@NullMarked
package io.yuanliu.core.finding;

import org.jspecify.annotations.NullMarked;
