package io.yuanliu.server.registry;

import io.yuanliu.core.text.LocalText;

/**
 * A kind of party, as the table {@code registry_kind} knows it.
 *
 * @param person whether such a party is a person, known by a citizen number or by none
 */
public record PartyKind(String code, LocalText name, boolean person) {}
