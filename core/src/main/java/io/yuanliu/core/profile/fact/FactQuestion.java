package io.yuanliu.core.profile.fact;

import java.time.Instant;

/**
 * One question to a source. Equal ones are asked once for a whole document.
 *
 * @param source the word of the source's form
 * @param what is asked for, as the profile has it: the type of a licence; empty where the form asks for only one thing
 * @param about whom or what, filled in from the record
 * @param at when what the record says happened
 */
public record FactQuestion(String source, String what, String about, Instant at) {}
