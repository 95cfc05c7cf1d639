/**
 * What events say about units, packed: an event is read once into an occurrence, by numbers for names, and the log keeps
 * the packed form beside it ({@code EventLinks}). Uses identifiers and events.
 */
@NullMarked
package io.yuanliu.core.trace.telling;

import org.jspecify.annotations.NullMarked;
