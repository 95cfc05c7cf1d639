package io.yuanliu.server.registry;

import java.time.Instant;

/** How a party was registered from a moment on. */
public record PartyVersion(int version, Instant validFrom, String changedBy, Party party) {}
