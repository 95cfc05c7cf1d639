/** What a product category demands of the records about it. */
@NullMarked
package io.yuanliu.core.profile;

import org.jspecify.annotations.NullMarked;
