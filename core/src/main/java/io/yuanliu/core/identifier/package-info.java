/** Names of things, parties and places, and the codes that are printed and scanned. */
@NullMarked
package io.yuanliu.core.identifier;

import org.jspecify.annotations.NullMarked;
