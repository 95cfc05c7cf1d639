/** Strict JSON to core data and back; every fault is a finding with a JSON pointer. */
@NullMarked
package io.yuanliu.wire.json;

import org.jspecify.annotations.NullMarked;
