/** Stored records judged once more, by rules that do not apply yet; nothing is stored. */
@NamedInterface("dryrun")
@NullMarked
package io.yuanliu.server.capture.dryrun;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
