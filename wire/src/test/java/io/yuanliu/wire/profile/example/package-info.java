/** Tests of the reading of examples. */
@NullMarked
package io.yuanliu.wire.profile.example;

import org.jspecify.annotations.NullMarked;
