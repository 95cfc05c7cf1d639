/** The program killed under load: nothing acknowledged may be lost, nothing may be there twice. */
@NullMarked
package io.yuanliu.bench.kills;

import org.jspecify.annotations.NullMarked;
