/** A record before its profile: what must be looked up, what is found, what it becomes; and rehearsing that. */
@NullMarked
package io.yuanliu.core.profile.judging;

import org.jspecify.annotations.NullMarked;
