/** EPCIS 2.0 events (ISO/IEC 19987:2024) in JSON and back without loss; the CBV event hash. */
@NullMarked
package io.yuanliu.wire.epcis;

import org.jspecify.annotations.NullMarked;
