/** HTTP of the calendar. */
@NullMarked
package io.yuanliu.server.calendar.web;

import org.jspecify.annotations.NullMarked;
