/**
 * Lists that can be read page by page, however long they are: one envelope, a mark at which the next page begins (so that
 * the hundredth page costs what the first does), counts that stop somewhere. Used by every module that lists; may use the
 * refusals and the scope only.
 */
@ApplicationModule(allowedDependencies = {"problem", "scope"})
@NullMarked
package io.yuanliu.server.paging;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
