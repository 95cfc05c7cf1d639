/** How people write what they look for: spellings, Chinese names and their readings, what a pasted text names. */
@NamedInterface("words")
@NullMarked
package io.yuanliu.server.search.words;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
