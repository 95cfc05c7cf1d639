/** SQL of the calendar. */
@NullMarked
package io.yuanliu.server.calendar.store;

import org.jspecify.annotations.NullMarked;
