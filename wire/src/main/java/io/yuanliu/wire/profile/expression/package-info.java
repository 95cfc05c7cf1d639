/** The expressions of profiles: CEL with our functions, checked for names and units before it runs. */
@NullMarked
package io.yuanliu.wire.profile.expression;

import org.jspecify.annotations.NullMarked;
