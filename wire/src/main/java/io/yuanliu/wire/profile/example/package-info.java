/** The examples of profiles, by which they prove themselves. */
@NullMarked
package io.yuanliu.wire.profile.example;

import org.jspecify.annotations.NullMarked;
