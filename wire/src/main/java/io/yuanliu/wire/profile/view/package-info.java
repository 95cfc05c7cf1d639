/** Profiles as they are shown: to the console as JSON, to partner programs as JSON Schema. */
@NullMarked
package io.yuanliu.wire.profile.view;

import org.jspecify.annotations.NullMarked;
