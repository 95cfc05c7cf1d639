@NamedInterface("words")
@NullMarked
package io.yuanliu.server.search.words;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
