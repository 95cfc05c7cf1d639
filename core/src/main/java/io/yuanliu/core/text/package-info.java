/** Texts for people: in both languages, and a guess at what somebody who misspelt a word meant. */
@NullMarked
package io.yuanliu.core.text;

import org.jspecify.annotations.NullMarked;
