/** Traces as they are answered: cut to what the asker may see, named, counted, by pages, as cards of units. */
@NullMarked
package io.yuanliu.server.trace.answer;

import org.jspecify.annotations.NullMarked;
