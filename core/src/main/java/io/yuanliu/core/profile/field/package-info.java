/** The fields of a form: what each may hold, and reading what somebody filled in. */
@NullMarked
package io.yuanliu.core.profile.field;

import org.jspecify.annotations.NullMarked;
