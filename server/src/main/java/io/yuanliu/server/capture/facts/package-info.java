/** Asks the sources of facts what the rules of a document's records must know: each once, all at the same time. */
@NullMarked
package io.yuanliu.server.capture.facts;

import org.jspecify.annotations.NullMarked;
