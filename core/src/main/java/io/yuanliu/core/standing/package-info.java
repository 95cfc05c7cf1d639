/**
 * What holds of a unit now: the causes that stop or hold it, wherever upstream they were set, and what freed it from them.
 * One function for scan page, gate, cards, lists and the judging of acts, on a platform and in examples alike. Uses the
 * graph and the words of profiles.
 */
@NullMarked
package io.yuanliu.core.standing;

import org.jspecify.annotations.NullMarked;
