/** Strict reading of YAML: every word is asked for by name, every fault has its line. */
@NullMarked
package io.yuanliu.wire.profile.yaml;

import org.jspecify.annotations.NullMarked;
