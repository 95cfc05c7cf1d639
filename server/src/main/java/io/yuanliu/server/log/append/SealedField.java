package io.yuanliu.server.log.append;

import io.yuanliu.server.log.Bytes;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A value about a person, sealed, that goes to a table of its own (decisions 19).
 *
 * @param search keyed hash by which the value can be looked for without being readable
 */
public record SealedField(UUID reference, UUID dataKey, LocalDate due, String field, Bytes search, Bytes sealed) {}
