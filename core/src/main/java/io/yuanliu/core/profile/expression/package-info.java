/** What a profile calculates: expressions, what their numbers count, and texts and rows made of them. */
@NullMarked
package io.yuanliu.core.profile.expression;

import org.jspecify.annotations.NullMarked;
