/**
 * What a caller is told when we will not: rejections, their texts in both languages. Shared by every module;
 * uses none.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package io.yuanliu.server.problem;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
