/**
 * What each category demands, as published: versions of profiles, which of them applies when, and what they say to
 * programs, pages and those who are refused. The bundled ones are the first versions; later bundled ones are proposed.
 */
@ApplicationModule(allowedDependencies = {"database", "problem", "scope"})
@NullMarked
package io.yuanliu.server.profiles;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
