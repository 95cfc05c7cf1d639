package io.yuanliu.server.registry.licences;

import io.yuanliu.core.text.LocalText;

/** A type of licence, as the table {@code registry_licence_type} knows it; one that only rules ask for has its code as name. */
public record LicenceType(String code, LocalText name) {}
