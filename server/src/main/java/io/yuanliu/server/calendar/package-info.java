/**
 * Time as the law counts it in China: days of rest, weekends that are worked instead (调休), and deadlines in hours, days and
 * working days. The years come as data with their source; where a year is not known, a deadline says so instead of
 * guessing in silence. May use scope and the database.
 */
@ApplicationModule(allowedDependencies = {"database", "form", "problem", "scope"})
@NullMarked
package io.yuanliu.server.calendar;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
