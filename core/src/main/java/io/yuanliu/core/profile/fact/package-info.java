/** What a rule may ask beside its record: who answers, in which form it is asked, what the answer holds. */
@NullMarked
package io.yuanliu.core.profile.fact;

import org.jspecify.annotations.NullMarked;
