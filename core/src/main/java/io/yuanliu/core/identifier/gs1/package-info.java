/** The keys of GS1: their elements, and the texts that carry them: element strings, Digital Links, EPC URNs. */
@NullMarked
package io.yuanliu.core.identifier.gs1;

import org.jspecify.annotations.NullMarked;
