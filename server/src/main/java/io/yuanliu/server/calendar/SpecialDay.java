package io.yuanliu.server.calendar;

import io.yuanliu.core.text.LocalText;
import java.time.LocalDate;

/**
 * A day that is not what its weekday says.
 *
 * @param works whether it is worked (a weekend) or free (any day)
 * @param name the festival that it belongs to
 */
public record SpecialDay(LocalDate day, boolean works, LocalText name) {}
