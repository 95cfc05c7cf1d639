/**
 * The divisions of the country: provinces, cities, counties, towns (GB/T 2260, GB/T 10114) with their names, and the
 * codes that ended with what took their place, so that a record of an ended county is still found. The list comes with the
 * program; what it lacks can be entered. Answers whether one area lies in another as of a day. May use scope and the database.
 */
@ApplicationModule(allowedDependencies = {"database", "form", "paging", "problem", "scope"})
@NullMarked
package io.yuanliu.server.regions;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
