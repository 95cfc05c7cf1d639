/**
 * What holds of a unit now, in one function that everybody asks who says so: scan page, gate, cards, and the judging of acts.
 * It stands on the graph, on the records behind a unit, and on what the profile of its variety demands.
 */
@NamedInterface("standing")
@NullMarked
package io.yuanliu.server.trace.standing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
