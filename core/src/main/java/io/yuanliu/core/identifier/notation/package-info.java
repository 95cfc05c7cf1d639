/** What all schemes share: check digits, percent-encoding, and the refusal of a text that a scheme does not allow. */
@NullMarked
package io.yuanliu.core.identifier.notation;

import org.jspecify.annotations.NullMarked;
