/** Stored records judged once more, by rules that do not apply yet; nothing is stored. */
@NamedInterface("trial")
@NullMarked
package io.yuanliu.server.capture.trial;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
