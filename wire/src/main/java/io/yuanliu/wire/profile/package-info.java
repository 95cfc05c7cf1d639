/** Profiles: from YAML and CEL to core values, and from there to JSON and JSON Schema. */
@NullMarked
package io.yuanliu.wire.profile;

import org.jspecify.annotations.NullMarked;
