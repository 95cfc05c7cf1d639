/**
 * Questions for events as data (EPCIS 2.0 §8.2.7.1): conditions that can be kept, explained, and put to another time,
 * and what they mean for an event and for the indexes of the log.
 */
@NamedInterface("query")
@NullMarked
package io.yuanliu.server.epcis.query;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
