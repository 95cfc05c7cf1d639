package io.yuanliu.core.event;

import io.yuanliu.core.identifier.WrittenIdentifier;

/**
 * One end of a transfer: an entry of an event's sourceList or destinationList.
 *
 * @param type {@code owning_party}, {@code possessing_party}, {@code location}, or a URI
 */
public record Party(String type, WrittenIdentifier id) {}
