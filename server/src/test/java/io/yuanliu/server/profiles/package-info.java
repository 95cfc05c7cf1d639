/** Tests of published profiles. */
@NullMarked
package io.yuanliu.server.profiles;

import org.jspecify.annotations.NullMarked;
