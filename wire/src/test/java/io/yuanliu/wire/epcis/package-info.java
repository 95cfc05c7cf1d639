@NullMarked
package io.yuanliu.wire.epcis;

import org.jspecify.annotations.NullMarked;
