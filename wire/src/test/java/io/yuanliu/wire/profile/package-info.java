/** Tests of profiles, and the profiles' tests of themselves. */
@NullMarked
package io.yuanliu.wire.profile;

import org.jspecify.annotations.NullMarked;
